import type { Run } from '../run';
import { order } from '../values/order';
import { textOf } from '../values/text';
import { type FeelFunction, type FeelValue, type SortOrder, entryOf, isContext, kindOf } from '../values/value';
import { weightOf } from '../values/weight';
import { Refusal } from './built-in';

export function sort(list: readonly FeelValue[], precedes: FeelFunction, run: Run): readonly FeelValue[] | Refusal {
  if (precedes.parameters.length !== 2) {
    return new Refusal(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`);
  }
  const quickly = precedes.order && sortedByPart(list, precedes.order, run);
  if (quickly) return quickly;
  try {
    return merged(list, (x, y) => {
      run.step(COMPARISON);
      const held = run.calling(precedes.depth, () => precedes.invoke([x, y]));
      if (typeof held === 'boolean') return held;
      run.step(REFUSAL);
      throw new NotBoolean(`expected boolean but found '${textOf(held, run)}'`);
    });
  } catch (error) {
    if (error instanceof NotBoolean) return new Refusal(`fail to sort list by given precedes function: ${error.message}`);
    throw error;
  }
}

const COMPARISON = 4;
const REFUSAL = 500;
const PART = 6;

class NotBoolean extends Error {}

/** Numbers or texts; whatever else there is to compare is left to the function, with what it warns of. */
function sortedByPart(list: readonly FeelValue[], { keys, direction }: SortOrder, run: Run): readonly FeelValue[] | undefined {
  const comparisons = 1 + Math.ceil(Math.log2(list.length + 1));
  const items: { readonly item: FeelValue; readonly part: FeelValue }[] = [];
  for (const item of list) {
    const part = partOf(item, keys);
    if (part === undefined || !isSortable(part) || kindOf(part) !== kindOf(items[0]?.part ?? part)) return undefined;
    run.step(PART + keys.length + Math.ceil(comparisons * (0.5 + weightOf(part))));
    items.push({ item, part });
  }
  return items.sort((x, y) => direction * (order(x.part, y.part) ?? 0)).map(({ item }) => item);
}

function isSortable(value: FeelValue): boolean {
  const kind = kindOf(value);
  return kind === 'number' || kind === 'string';
}

function partOf(item: FeelValue, keys: readonly string[]): FeelValue | undefined {
  let part: FeelValue | undefined = item;
  for (const key of keys) part = part !== undefined && isContext(part) ? entryOf(part, key) : undefined;
  return part;
}

/** Merge sort: stable, and the number of questions is bounded whatever the function answers. */
function merged(items: readonly FeelValue[], precedes: (x: FeelValue, y: FeelValue) => boolean): readonly FeelValue[] {
  if (items.length < 2) return items;
  const middle = Math.floor(items.length / 2);
  const [left, right] = [merged(items.slice(0, middle), precedes), merged(items.slice(middle), precedes)];
  const all: FeelValue[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [x = null, y = null] = [left[l], right[r]];
    if (precedes(y, x)) {
      all.push(y);
      r += 1;
    } else {
      all.push(x);
      l += 1;
    }
  }
  return [...all, ...left.slice(l), ...right.slice(r)];
}
