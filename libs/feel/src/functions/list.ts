import { equal } from '../values/equality';
import { textOf } from '../values/text';
import { FeelFunction, type FeelValue, isList } from '../values/value';
import { type BuiltIns, Refusal, define } from './built-in';

function every(items: readonly FeelValue[]): boolean | null {
  if (items.includes(false)) return false;
  return items.every((item) => item === true) ? true : null;
}

function some(items: readonly FeelValue[]): boolean | null {
  if (items.includes(true)) return true;
  return items.every((item) => item === false) ? false : null;
}

function flat(items: readonly FeelValue[]): readonly FeelValue[] {
  return items.flatMap((item) => (isList(item) ? flat(item) : [item]));
}

class NotBoolean extends Error {}

/** Merge sort: stable, and the number of questions is bounded whatever the function answers. */
function sorted(items: readonly FeelValue[], precedes: (x: FeelValue, y: FeelValue) => boolean): readonly FeelValue[] {
  if (items.length < 2) return items;
  const middle = Math.floor(items.length / 2);
  const [left, right] = [sorted(items.slice(0, middle), precedes), sorted(items.slice(middle), precedes)];
  const merged: FeelValue[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [x = null, y = null] = [left[l], right[r]];
    if (precedes(y, x)) {
      merged.push(y);
      r += 1;
    } else {
      merged.push(x);
      l += 1;
    }
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}

function joined(list: FeelValue = null, delimiter: FeelValue = null, prefix: FeelValue = null, suffix: FeelValue = null) {
  if (!isList(list)) return undefined;
  if (!list.every((item) => item === null || typeof item === 'string')) {
    return new Refusal(`expected a list of strings but found 'List(${list.map(textOf).join(', ')})'`);
  }
  const around = [delimiter, prefix, suffix].map((text) => text ?? '');
  if (!around.every((text) => typeof text === 'string')) return undefined;
  const [between = '', before = '', after = ''] = around;
  return before + list.filter((item) => item !== null).join(between) + after;
}

const all = [define('list...', ([list = null]) => (isList(list) ? every(list) : undefined))];
const any = [define('list...', ([list = null]) => (isList(list) ? some(list) : undefined))];

export const listFunctions: BuiltIns = {
  'list contains': [
    define('list, element', ([list = null, element = null]) =>
      isList(list) ? list.some((item) => equal(item, element)) : undefined,
    ),
  ],
  count: [define('list', ([list = null]) => (isList(list) ? list.length : undefined))],
  all,
  and: all,
  any,
  or: any,
  flatten: [define('list', ([list = null]) => (isList(list) ? flat(list) : undefined))],
  sort: [
    define('list, precedes', ([list = null, precedes], run) => {
      if (!isList(list) || !(precedes instanceof FeelFunction)) return undefined;
      if (precedes.parameters.length !== 2) {
        return new Refusal(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`);
      }
      try {
        return sorted(list, (x, y) => {
          const held = run.calling(() => precedes.invoke([x, y]));
          if (typeof held !== 'boolean') throw new NotBoolean(`expected boolean but found '${textOf(held)}'`);
          return held;
        });
      } catch (error) {
        if (error instanceof NotBoolean) return new Refusal(`fail to sort list by given precedes function: ${error.message}`);
        throw error;
      }
    }),
  ],
  'string join': [
    define('list', ([list]) => joined(list)),
    define('list, delimiter', ([list, delimiter]) => joined(list, delimiter)),
    define('list, delimiter, prefix, suffix', ([list, delimiter, prefix, suffix]) => joined(list, delimiter, prefix, suffix)),
  ],
};
