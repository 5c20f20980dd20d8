import { afterBlanks } from '../blanks';
import { type Part, ruleOf } from './combinators';
import type { Outcome, Rule } from './trace';
import { gathered, inSequence, NONE, suffixed, type Words } from './words';

interface Repetition {
  readonly separator?: Part;
  readonly isAdjacent?: boolean;
}

export const anyNumberOf = (part: Part, repetition: Repetition = {}): Rule => repeated(ruleOf(part), 0, repetition);
export const oneOrMore = (part: Part, repetition: Repetition = {}): Rule => repeated(ruleOf(part), 1, repetition);

/** As often as it fits. A separator that nothing follows is not taken, nor are blanks. */
function repeated(rule: Rule, min: 0 | 1, { separator, isAdjacent = false }: Repetition): Rule {
  const between = separator === undefined ? undefined : ruleOf(separator);
  const suffix = min === 0 ? '.rep' : `.rep(${min})`;

  return (trace, at, isFinal) => {
    const skip = (from: number) => (isAdjacent ? from : afterBlanks(trace.text, from));
    const told = (outcome: Pick<Outcome, 'fits' | 'end' | 'isFinal'>, item: Words, expected: Words) =>
      trace.told(outcome, suffixed(item, suffix), expected);

    let [start, end, mayBacktrack] = [at, at, !isFinal];
    let [before, separated]: [Words, Words | undefined] = [NONE, undefined];
    for (let count = 0; ; count += 1) {
      const isEnough = count >= min;
      const item = rule(trace, start, !isEnough && !mayBacktrack);
      mayBacktrack &&= !item.isFinal;
      if (!item.fits) {
        if (item.isFinal) return told(item, item.itself, gathered(before, item.expected));
        const last = separated ? inSequence(separated, item.itself) : item.expected;
        return told({ fits: isEnough, end, isFinal: !mayBacktrack }, item.itself, gathered(before, last));
      }

      end = item.end;
      const behind = skip(end);
      if (behind === undefined) return trace.endlessComment;
      start = behind;
      before = item.expected;
      if (!between) continue;

      const sign = between(trace, behind, false);
      if (!sign.fits) return told({ fits: true, end, isFinal: !mayBacktrack }, item.itself, gathered(before, sign.expected));
      separated = sign.itself;
      const next = skip(sign.end);
      if (next === undefined) return trace.endlessComment;
      start = next;
    }
  };
}
