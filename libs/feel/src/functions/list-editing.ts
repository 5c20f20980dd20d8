import { equal } from '../values/equality';
import { isNumber, toInt } from '../values/number';
import type { Run } from '../run';
import { type FeelValue, isList } from '../values/value';
import { type BuiltIns, define } from './built-in';

/** Positions count from 1, or from the end with -1; this one counts from 0. */
function indexOf(list: readonly FeelValue[], position: number): number {
  return position > 0 ? position - 1 : list.length + position;
}

/** Like a slice whose ends lie outside: what there is of it. */
function slice(list: readonly FeelValue[], from: number, to: number): readonly FeelValue[] {
  return list.slice(Math.max(0, from), Math.max(0, to));
}

function distinct(items: readonly FeelValue[], run: Run): readonly FeelValue[] {
  const kept: FeelValue[] = [];
  for (const item of items) {
    run.step(kept.length);
    if (!kept.some((other) => equal(other, item))) kept.push(item);
  }
  return kept;
}

function duplicates(items: readonly FeelValue[], run: Run): readonly FeelValue[] {
  return distinct(items, run).filter((item) => {
    run.step(items.length);
    return items.filter((other) => equal(other, item)).length > 1;
  });
}

function joined(lists: readonly FeelValue[], run: Run): readonly FeelValue[] {
  const items = lists.flatMap((list) => (isList(list) ? list : [list]));
  run.grow(items.length);
  return items;
}

export const listEditing: BuiltIns = {
  sublist: [
    define('list, start', ([list = null, start = null]) =>
      isList(list) && isNumber(start) ? slice(list, indexOf(list, toInt(start)), list.length) : undefined,
    ),
    define('list, start, length', ([list = null, start = null, length = null]) => {
      if (!isList(list) || !isNumber(start) || !isNumber(length)) return undefined;
      const from = indexOf(list, toInt(start));
      return slice(list, from, from + toInt(length));
    }),
  ],
  append: [
    define('list, items...', ([list = null, items = null], run) =>
      isList(list) && isList(items) ? joined([list, items], run) : undefined,
    ),
  ],
  concatenate: [define('lists...', ([lists = null], run) => (isList(lists) ? joined(lists, run) : undefined))],
  'insert before': [
    define('list, position, newItem', ([list = null, position = null, item = null], run) => {
      if (!isList(list) || !isNumber(position)) return undefined;
      const at = indexOf(list, toInt(position));
      run.grow(list.length + 1);
      return [...slice(list, 0, at), item, ...slice(list, at, list.length)];
    }),
  ],
  remove: [
    define('list, position', ([list = null, position = null], run) => {
      if (!isList(list) || !isNumber(position)) return undefined;
      const at = indexOf(list, toInt(position));
      run.grow(list.length);
      return [...slice(list, 0, at), ...slice(list, at + 1, list.length)];
    }),
  ],
  reverse: [define('list', ([list = null]) => (isList(list) ? [...list].reverse() : undefined))],
  'index of': [
    define('list, match', ([list = null, match = null]) =>
      isList(list) ? list.flatMap((item, index) => (equal(item, match) ? [index + 1] : [])) : undefined,
    ),
  ],
  union: [define('lists...', ([lists = null], run) => (isList(lists) ? distinct(joined(lists, run), run) : undefined))],
  'distinct values': [define('list', ([list = null], run) => (isList(list) ? distinct(list, run) : undefined))],
  'duplicate values': [define('list', ([list = null], run) => (isList(list) ? duplicates(list, run) : undefined))],
};
