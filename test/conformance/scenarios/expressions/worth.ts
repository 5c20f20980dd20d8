import { process, scriptTask } from '../../diagrams';
import { create } from '../../play/steps';
import type { Sketch } from '../../scenario';

const given = {
  n: 5,
  s: 'text',
  b: true,
  none: null,
  list: [1, 2, 3],
  c: { x: 1, y: { z: 'deep' } },
  people: [
    { name: 'ann', age: 30 },
    { name: 'bob', age: 40 },
  ],
};

/** Each expression becomes the variable r and its place in the list. */
export function worth(...expressions: readonly string[]): Sketch {
  const tasks = expressions.map((expression, at) => [`e${at}`, scriptTask(`=${expression}`, `r${at}`)] as const);
  return {
    of: process([['start', ...tasks.map(([id]) => id), 'end'].join(' > ')], Object.fromEntries(tasks)),
    play: [create(given)],
  };
}
