import { readConditional, readIteration } from './control';
import { Cursor } from './cursor';
import { readSum } from './arithmetic';
import { readDisjunction } from './logic';
import { TooDeep } from './too-deep';
import type { Node } from './tree';
import { readValue } from './values';

/** Deeper nesting and longer chains (`1 + 1 + ...`) are refused, so that no expression can exhaust the stack. */
const DEPTH_MAX = 400;
const LINKS_MAX = 2_000;

/** What may be read again at a place where it has been read. */
type Rule = 'expression' | 'arithmetic' | 'value';

/**
 * Reads expressions by Camunda's grammar, in its order of alternatives: the first that fits is taken, and one that does not
 * fit leaves no trace. What was found at a place is remembered, so reading takes linear time.
 */
export class Parser {
  readonly cursor: Cursor;
  private depth = 0;
  private links = 0;
  private readonly found: Record<Rule, Map<number, { readonly node: Node | undefined; readonly end: number }>> = {
    expression: new Map(),
    arithmetic: new Map(),
    value: new Map(),
  };

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  expression(): Node | undefined {
    return this.once('expression', () => this.introduced() ?? readDisjunction(this));
  }

  /** Arithmetic without comparison: what may stand at the ends of a range. */
  arithmetic(): Node | undefined {
    return this.once('arithmetic', () => readSum(this));
  }

  /** What arithmetic is made of: a literal, a name, a call, with its paths and filters. */
  value(): Node | undefined {
    return this.once('value', () => readValue(this));
  }

  /** To be told of each operation in a chain. */
  link(): void {
    this.links += 1;
    if (this.links > LINKS_MAX) throw new TooDeep(`Expected at most ${LINKS_MAX} operators, but found more`);
  }

  private introduced(): Node | undefined {
    return /[ifse]/.test(this.cursor.peek()) ? (readConditional(this) ?? readIteration(this)) : undefined;
  }

  private once(rule: Rule, read: () => Node | undefined): Node | undefined {
    const start = this.cursor.position;
    const known = this.found[rule].get(start);
    if (known) {
      this.cursor.position = known.end;
      return known.node;
    }
    if (this.depth >= DEPTH_MAX) throw new TooDeep(`Expected at most ${DEPTH_MAX} nested expressions, but found more`);
    this.depth += 1;
    const node = this.cursor.attempt(read);
    this.depth -= 1;
    this.found[rule].set(start, { node, end: this.cursor.position });
    return node;
  }
}
