import { equal } from '../values/equality';
import { keyOf } from '../values/key';
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
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item, run);
    if (key === undefined) return true;
    return !seen.has(key) && seen.add(key);
  });
}

/** Each value that occurs more than once. */
function duplicates(items: readonly FeelValue[], run: Run): readonly FeelValue[] {
  const keys = items.map((item) => keyOf(item, run));
  const times = new Map<string, number>();
  for (const key of keys) if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1);
  return items.filter((_, index) => {
    const key = keys[index];
    const isFirstOfSeveral = key !== undefined && (times.get(key) ?? 0) > 1;
    if (isFirstOfSeveral) times.delete(key);
    return isFirstOfSeveral;
  });
}

function joined(lists: readonly FeelValue[], run: Run): readonly FeelValue[] {
  const items: FeelValue[] = [];
  for (const list of lists) {
    run.step(2 + (isList(list) ? list.length : 0));
    if (isList(list)) for (const item of list) items.push(item);
    else items.push(list);
  }
  return items;
}

function placesOf(match: FeelValue, list: readonly FeelValue[], run: Run): readonly number[] {
  const places: number[] = [];
  for (const [index, item] of list.entries()) if (equal(item, match, run)) places.push(index + 1);
  return places;
}

function inserted(item: FeelValue, list: readonly FeelValue[], at: number, run: Run): readonly FeelValue[] {
  run.step(list.length >> 2);
  const items = list.slice();
  items.splice(Math.max(0, at), 0, item);
  return items;
}

/** What is before the position, and what is from the next one on: of position 0, as in Camunda, that is everything twice. */
function without(list: readonly FeelValue[], position: number): readonly FeelValue[] {
  return slice(list, 0, indexOf(list, position)).concat(slice(list, indexOf(list, position + 1), list.length));
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
      return inserted(item, list, indexOf(list, toInt(position)), run);
    }),
  ],
  remove: [
    define('list, position', ([list = null, position = null]) => {
      if (!isList(list) || !isNumber(position)) return undefined;
      return without(list, toInt(position));
    }),
  ],
  reverse: [define('list', ([list = null]) => (isList(list) ? [...list].reverse() : undefined))],
  'index of': [
    define('list, match', ([list = null, match = null], run) => (isList(list) ? placesOf(match, list, run) : undefined)),
  ],
  union: [define('lists...', ([lists = null], run) => (isList(lists) ? distinct(joined(lists, run), run) : undefined))],
  'distinct values': [define('list', ([list = null], run) => (isList(list) ? distinct(list, run) : undefined))],
  'duplicate values': [define('list', ([list = null], run) => (isList(list) ? duplicates(list, run) : undefined))],
};
