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
import { type BuiltIn, type BuiltIns, Refusal, define } from './built-in';

/** A function of the numbers in a list, or given one by one; without any it is null. */
function ofNumbers(work: (numbers: readonly FeelNumber[]) => FeelValue, empty: FeelValue = null): readonly BuiltIn[] {
  return [
    define('list...', ([list = null]) => {
      if (!isList(list)) return undefined;
      if (list.length === 0) return empty;
      const other = list.find((item) => !isNumber(item));
      return other === undefined ? work(list.filter(isNumber)) : new Refusal(`expected number but found '${textOf(other)}'`);
    }),
  ];
}

function extreme(better: (order: number) => boolean): readonly BuiltIn[] {
  return [
    define('list...', ([list = null]) => {
      if (!isList(list)) return undefined;
      const [first = null] = list;
      if (list.length === 0) return null;
      const comparable = order(first, first) !== undefined && list.every((item) => kindOf(item) === kindOf(first));
      if (!comparable) return new Refusal(`${textOf(list)} is not comparable`);
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

export const statisticFunctions: BuiltIns = {
  min: extreme((order) => order < 0),
  max: extreme((order) => order > 0),
  sum: ofNumbers(sum),
  product: ofNumbers((numbers) => numbers.reduce(multiply, 1)),
  mean: ofNumbers(mean),
  median: ofNumbers(median),
  stddev: ofNumbers(standardDeviation),
  mode: ofNumbers(mode, []),
};
