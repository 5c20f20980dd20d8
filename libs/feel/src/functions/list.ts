import { equal } from '../values/equality';
import type { Run } from '../run';
import { textOf } from '../values/text';
import { FeelFunction, type FeelValue, isList } from '../values/value';
import { type BuiltIns, Refusal, define } from './built-in';
import { sort } from './sort';

function every(items: readonly FeelValue[]): boolean | null {
  if (items.includes(false)) return false;
  return items.every((item) => item === true) ? true : null;
}

function some(items: readonly FeelValue[]): boolean | null {
  if (items.includes(true)) return true;
  return items.every((item) => item === false) ? false : null;
}

function flat(items: readonly FeelValue[], into: FeelValue[], run: Run, depth = 0): readonly FeelValue[] {
  run.within(depth);
  run.step(1 + 2 * items.length);
  for (const item of items) {
    if (isList(item)) flat(item, into, run, depth + 1);
    else into.push(item);
  }
  return into;
}

function joined([list = null, delimiter = null, prefix = null, suffix = null]: readonly FeelValue[], run: Run) {
  if (!isList(list)) return undefined;
  run.step(2 * list.length);
  if (!list.every((item): item is string | null => item === null || typeof item === 'string')) {
    return new Refusal(`expected a list of strings but found 'List(${list.map((item) => textOf(item, run)).join(', ')})'`);
  }
  const around = [delimiter, prefix, suffix].map((text) => text ?? '');
  if (!around.every((text) => typeof text === 'string')) return undefined;
  const [between = '', before = '', after = ''] = around;
  const texts = list.filter((item) => item !== null);
  const length = texts.reduce((total, text) => total + text.length + between.length, before.length + after.length);
  run.text(length);
  run.characters(length);
  return before + texts.join(between) + after;
}

const all = [define('list...', ([list = null]) => (isList(list) ? every(list) : undefined))];
const any = [define('list...', ([list = null]) => (isList(list) ? some(list) : undefined))];

export const listFunctions: BuiltIns = {
  'list contains': [
    define('list, element', ([list = null, element = null], run) =>
      isList(list) ? list.some((item) => equal(item, element, run)) : undefined,
    ),
  ],
  count: [define('list', ([list = null]) => (isList(list) ? list.length : undefined))],
  all,
  and: all,
  any,
  or: any,
  flatten: [define('list', ([list = null], run) => (isList(list) ? flat(list, [], run) : undefined))],
  sort: [
    define('list, precedes', ([list = null, precedes], run) => {
      if (!isList(list) || !(precedes instanceof FeelFunction)) return undefined;
      return sort(list, precedes, run);
    }),
  ],
  'string join': [define('list', joined), define('list, delimiter', joined), define('list, delimiter, prefix, suffix', joined)],
};
