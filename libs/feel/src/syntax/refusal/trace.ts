import { TooDeep } from '../too-deep';
import { NONE, quoted, type Words, wordsOf } from './words';

/** What came of a rule at a place. */
export interface Outcome {
  readonly fits: boolean;
  /** Where to go on, or where it failed. */
  readonly end: number;
  /** No other rule may be tried any more. */
  readonly isFinal: boolean;
  /** The rule itself, in words, as far as it lies behind the place of the failure. */
  readonly itself: Words;
  /** What was expected at the place of the failure. */
  readonly expected: Words;
}

export type Rule = (trace: Trace, at: number, isFinal: boolean) => Outcome;

/** What may be tried again at a place where it has been tried. */
export type Recurring = 'expression' | 'arithmetic' | 'value' | 'chained';
export type Grammar = Readonly<Record<Recurring, Rule>>;

/** Less than what can be read, since a walk needs more of the stack than reading. */
const DEPTH_MAX = 300;
const COMMENT_END = wordsOf(quoted('*/'));

/**
 * One walk of the rules over a text. A first walk finds where the text fails, a second one is told this place and gathers what
 * was expected there. What came of a recurring rule is remembered, so a walk takes linear time.
 */
export class Trace {
  private depth = 0;
  private readonly known: Record<Recurring, Map<number, Outcome>> = {
    expression: new Map(),
    arithmetic: new Map(),
    value: new Map(),
    chained: new Map(),
  };

  constructor(
    readonly text: string,
    private readonly grammar: Grammar,
    /** Where the text fails; behind its end while this is not known. */
    readonly failure = Infinity,
  ) {}

  /** Only the whole may not go back, and it is tried once. */
  recur(name: Recurring, at: number, isFinal: boolean): Outcome {
    const known = isFinal ? undefined : this.known[name].get(at);
    if (known) return known;
    if (this.depth >= DEPTH_MAX)
      throw new TooDeep(`Expected at most ${DEPTH_MAX} nested expressions in what cannot be read, but found more`);
    this.depth += 1;
    const outcome = this.grammar[name](this, at, isFinal);
    this.depth -= 1;
    if (!isFinal) this.known[name].set(at, outcome);
    return outcome;
  }

  get endlessComment(): Outcome {
    const end = this.text.length;
    return this.told({ fits: false, end, isFinal: true }, this.from(end, COMMENT_END));
  }

  /** Words for what begins at a place: they count only behind the failure. */
  from(at: number, words: Words): Words {
    return at >= this.failure ? words : NONE;
  }

  /**
   * Puts an outcome in words. What fails behind the failure replaces all that was expected inside it by its own words, so that
   * the most general rules are told; `keeps` prevents this.
   */
  told(
    { fits, end, isFinal }: Pick<Outcome, 'fits' | 'end' | 'isFinal'>,
    words: Words,
    expected: Words = words,
    keeps = false,
  ): Outcome {
    const itself = expected === NONE ? NONE : words;
    const replaces = !keeps && !fits && !isFinal && this.failure <= end;
    return { fits, end, isFinal, itself, expected: replaces ? itself : expected };
  }
}
