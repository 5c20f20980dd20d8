import { afterBlanks } from '../blanks';
import { symbol } from './terminals';
import type { Recurring, Rule, Trace } from './trace';
import { gathered, inSequence, NONE, suffixed, wordsOf } from './words';

/** A text stands for itself. */
export type Part = Rule | string;

export const ruleOf = (part: Part): Rule => (typeof part === 'string' ? symbol(part) : part);

export const recurring =
  (name: Recurring): Rule =>
  (trace, at, isFinal) =>
    trace.recur(name, at, isFinal);

/** Told by its name, unless the failure lies inside it. */
export function named(name: string, part: Part): Rule {
  const [rule, words] = [ruleOf(part), wordsOf(name)];
  return (trace, at, isFinal) => {
    const outcome = rule(trace, at, isFinal);
    return trace.told(outcome, words, outcome.expected, at < trace.failure);
  };
}

/** One after the other, with blanks in between. */
export const sequence = (...parts: readonly Part[]): Rule =>
  parts.map(ruleOf).reduce((first, second) => pair(first, second, (trace, at) => afterBlanks(trace.text, at)));

/** One close to the other. */
export const adjacent = (...parts: readonly Part[]): Rule =>
  parts.map(ruleOf).reduce((first, second) => pair(first, second, (_, at) => at));

const pair =
  (first: Rule, second: Rule, skip: (trace: Trace, at: number) => number | undefined): Rule =>
  (trace, at, isFinal) => {
    const left = first(trace, at, isFinal);
    if (!left.fits) return left;
    const start = skip(trace, left.end);
    if (start === undefined) return trace.endlessComment;

    const right = second(trace, start, left.isFinal);
    const tookNothing = right.fits && right.end === start && start < trace.text.length;
    return trace.told(
      tookNothing ? { ...right, end: left.end } : right,
      inSequence(left.itself, right.itself),
      gathered(left.expected, right.expected),
      start === trace.failure,
    );
  };

/** As a sequence, but only the second one is told. */
export const followedBy =
  (first: Rule, second: Rule): Rule =>
  (trace, at, isFinal) => {
    const left = first(trace, at, isFinal);
    if (!left.fits) return left;
    const start = afterBlanks(trace.text, left.end);
    return start === undefined ? trace.endlessComment : second(trace, start, left.isFinal);
  };

/** The first that fits. */
export const either = (...parts: readonly Part[]): Rule => parts.map(ruleOf).reduce(choice);

const choice =
  (first: Rule, second: Rule): Rule =>
  (trace, at, isFinal) => {
    const left = first(trace, at, false);
    if (left.fits) return isFinal ? { ...left, isFinal } : left;
    if (left.isFinal) return left;

    const right = second(trace, at, false);
    const end = right.fits || right.isFinal ? right.end : at;
    return trace.told(
      { fits: right.fits, end, isFinal: right.isFinal || isFinal },
      gathered(left.itself, right.itself),
      gathered(left.expected, right.expected),
    );
  };

export function optional(part: Part): Rule {
  const rule = ruleOf(part);
  return (trace, at, isFinal) => {
    const found = rule(trace, at, false);
    if (found.fits) return isFinal ? { ...found, isFinal } : found;
    const outcome = found.isFinal ? found : { fits: true, end: at, isFinal };
    return trace.told(outcome, suffixed(found.itself, '.?'), found.expected);
  };
}

/** Fits where the other does not; takes nothing, and says nothing. */
export function not(part: Part): Rule {
  const rule = ruleOf(part);
  return (trace, at, isFinal) => ({ fits: !rule(trace, at, isFinal).fits, end: at, isFinal, itself: NONE, expected: NONE });
}
