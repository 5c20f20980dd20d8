import type { Played } from '../play/play';
import { outcomeOf, sayingsOf } from './outcome';
import { lines, Tree } from './tree';

/**
 * What one play showed, comparable as text. Level 1 is the outcome; level 2 the outcome, the words of refusals and the whole
 * record stream.
 */
export interface Canonical {
  readonly outcome: readonly string[];
  readonly sayings: readonly string[];
  readonly stream: readonly string[];
}

export type Depth = keyof Canonical;
export const DEPTHS: readonly Depth[] = ['outcome', 'sayings', 'stream'];

/** Where two runs differ first, from what every client sees to what only a reader of the stream does. */
export const firstDepth = (expected: Canonical, actual: Canonical): Depth | undefined =>
  DEPTHS.find((depth) => difference(expected[depth], actual[depth]) !== undefined);

export function canonicalOf(played: Played): Canonical {
  const written = played.deployed.join('\n');
  const targets = new Map(
    [...written.matchAll(/<bpmn:sequenceFlow id="([^"]+)" sourceRef="[^"]+" targetRef="([^"]+)"/g)].map(
      ([, id = '', target = '']) => [id, target],
    ),
  );
  const joins = new Set([...written.matchAll(/<bpmn:parallelGateway id="([^"]+)"/g)].map(([, id]) => id));
  const tree = new Tree(played.world, played.texts, targets, (element) => joins.has(element));
  return {
    outcome: outcomeOf(played).map(shortened),
    sayings: sayingsOf(played),
    stream: lines(tree.root).map(shortened),
  };
}

/** Texts that fill messages, by their length. */
const shortened = (line: string) => line.replace(/"[^"\\]{100000,}"/g, (text) => `"${text.length - 2} characters"`);

/** The first lines in which two runs differ, and how many do; undefined where they are the same. */
export function difference(expected: readonly string[], actual: readonly string[]): string | undefined {
  const at = Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => index).find(
    (index) => expected[index] !== actual[index],
  );
  return at === undefined
    ? undefined
    : `line ${at + 1} of ${expected.length}: expected ${expected[at] ?? 'no more'}, but got ${actual[at] ?? 'no more'}`;
}
