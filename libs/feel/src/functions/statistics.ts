import {
  add,
  compareNumbers,
  divide,
  fromDouble,
  isNumber,
  multiply,
  raise,
  subtract,
  toDouble,
  type FeelNumber,
} from '../values/number';
import { order } from '../values/order';
import { textOf } from '../values/text';
import { type FeelValue, isList, kindOf } from '../values/value';
import { numberWeight, weightOf } from '../values/weight';
import { type BuiltIn, type BuiltIns, Refusal, define } from './built-in';

interface Costs {
  readonly empty?: FeelValue;
  /** For each number, whatever it is. */
  readonly steps?: number;
  /** How often each number is calculated with. */
  readonly times?: number;
}

/** A function of the numbers in a list, or given one by one; without any it is null. */
function ofNumbers(
  work: (numbers: readonly FeelNumber[]) => FeelValue,
  { empty = null, steps = 3, times = 1 }: Costs = {},
): readonly BuiltIn[] {
  return [
    define('list...', ([list = null], run) => {
      if (!isList(list)) return undefined;
      if (list.length === 0) return empty;
      const other = list.find((item) => !isNumber(item));
      if (other !== undefined) return new Refusal(`expected number but found '${textOf(other, run)}'`);
      const numbers = list.filter(isNumber);
      for (const number of numbers) run.step(steps + times * numberWeight(number));
      return work(numbers);
    }),
  ];
}

function extreme(better: (order: number) => boolean): readonly BuiltIn[] {
  return [
    define('list...', ([list = null], run) => {
      if (!isList(list)) return undefined;
      for (const item of list) run.step(4 + weightOf(item));
      const [first = null] = list;
      if (list.length === 0) return null;
      const comparable = order(first, first) !== undefined && list.every((item) => kindOf(item) === kindOf(first));
      if (!comparable) return new Refusal(`${textOf(list, run)} is not comparable`);
      return list.reduce((best, item) => (better(order(item, best) ?? 0) ? item : best));
    }),
  ];
}

function sum(numbers: readonly FeelNumber[]): FeelNumber {
  return numbers.reduce(add, 0);
}

function mean(numbers: readonly FeelNumber[]): FeelNumber {
  return divide(sum(numbers), numbers.length);
}

function median(numbers: readonly FeelNumber[]): FeelNumber {
  const sorted = [...numbers].sort(compareNumbers);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : divide(add(sorted[middle - 1] ?? 0, upper), 2);
}

function standardDeviation(numbers: readonly FeelNumber[]): FeelNumber {
  const average = mean(numbers);
  const squares = sum(numbers.map((number) => raise(subtract(number, average), 2)));
  return fromDouble(Math.sqrt(toDouble(divide(squares, numbers.length - 1))));
}

/** The numbers that occur most often. */
function mode(numbers: readonly FeelNumber[]): readonly FeelNumber[] {
  const groups: FeelNumber[][] = [];
  for (const number of [...numbers].sort(compareNumbers)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && compareNumbers(group[0], number) === 0) group.push(number);
    else groups.push([number]);
  }
  const most = groups.reduce((longest, group) => Math.max(longest, group.length), 0);
  return groups.filter((group) => group.length === most).flatMap((group) => group.slice(0, 1));
}

/** Each number of a list is compared with about as many others as its length has bits. */
const SORTED: Costs = { steps: 12, times: 16 };

export const statisticFunctions: BuiltIns = {
  min: extreme((order) => order < 0),
  max: extreme((order) => order > 0),
  sum: ofNumbers(sum),
  product: ofNumbers((numbers) => numbers.reduce(multiply, 1), { steps: 20 }),
  mean: ofNumbers(mean),
  median: ofNumbers(median, SORTED),
  stddev: ofNumbers(standardDeviation, { steps: 60, times: 2 }),
  mode: ofNumbers(mode, { ...SORTED, empty: [] }),
};
