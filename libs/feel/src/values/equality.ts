import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { compareNumbers, isNumber } from './number';
import { FeelTime } from './time';
import type { Run } from '../run';
import { type FeelContext, type FeelValue, isContext, isList, kindOf } from './value';
import { weightOf } from './weight';

/** Whether two values are equal; `undefined` when they cannot be compared because they are of different kinds. */
export function equality(x: FeelValue, y: FeelValue, run: Run, depth = 0): boolean | undefined {
  run.step(2 + weightOf(x) + weightOf(y));
  if (x === null || y === null) return x === y;
  if (typeof x === 'string' || typeof x === 'boolean') return typeof x === typeof y ? x === y : undefined;
  if (isNumber(x)) return isNumber(y) ? compareNumbers(x, y) === 0 : undefined;
  if (kindOf(x) !== kindOf(y)) return undefined;
  run.within(depth);
  if (isList(x) && isList(y))
    return x.length === y.length && x.every((item, index) => equal(item, y[index] ?? null, run, depth + 1));
  if (isContext(x) && isContext(y)) return sameEntries(x, y, run, depth);
  run.step(TEMPORALS);
  return sameTemporal(x, y);
}

export function equal(x: FeelValue, y: FeelValue, run: Run, depth = 0): boolean {
  return equality(x, y, run, depth) === true;
}

function sameEntries(x: FeelContext, y: FeelContext, run: Run, depth: number): boolean {
  const keys = Object.keys(x);
  run.step(6 * keys.length);
  return (
    keys.length === Object.keys(y).length &&
    keys.every((key) => Object.hasOwn(y, key) && equal(x[key] ?? null, y[key] ?? null, run, depth + 1))
  );
}

/** Those with a place are compared by what they look like. */
const TEMPORALS = 150;

function sameTemporal(x: FeelValue, y: FeelValue): boolean | undefined {
  if (x instanceof FeelDate && y instanceof FeelDate) return x.epochDay === y.epochDay;
  if (x instanceof DayTimeDuration && y instanceof DayTimeDuration) return x.seconds === y.seconds && x.nanos === y.nanos;
  if (x instanceof YearMonthDuration && y instanceof YearMonthDuration) return x.totalMonths === y.totalMonths;
  if (x instanceof FeelTime && y instanceof FeelTime) return x.toString() === y.toString();
  // Two names of one instant are not equal: the zone counts.
  if (x instanceof FeelDateTime && y instanceof FeelDateTime) return x.toJson() === y.toJson();
  return undefined;
}
