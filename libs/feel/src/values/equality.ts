import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { compareNumbers, isNumber } from './number';
import { FeelTime } from './time';
import { type FeelContext, type FeelValue, isContext, isList, kindOf } from './value';

/** Whether two values are equal; `undefined` when they cannot be compared because they are of different kinds. */
export function equality(x: FeelValue, y: FeelValue): boolean | undefined {
  if (x === null || y === null) return x === y;
  if (typeof x === 'string' || typeof x === 'boolean') return typeof x === typeof y ? x === y : undefined;
  if (isNumber(x)) return isNumber(y) ? compareNumbers(x, y) === 0 : undefined;
  if (kindOf(x) !== kindOf(y)) return undefined;
  if (isList(x) && isList(y)) return x.length === y.length && x.every((item, index) => equal(item, y[index] ?? null));
  if (isContext(x) && isContext(y)) return sameEntries(x, y);
  return sameTemporal(x, y);
}

export function equal(x: FeelValue, y: FeelValue): boolean {
  return equality(x, y) === true;
}

function sameEntries(x: FeelContext, y: FeelContext): boolean {
  const keys = Object.keys(x);
  return (
    keys.length === Object.keys(y).length && keys.every((key) => Object.hasOwn(y, key) && equal(x[key] ?? null, y[key] ?? null))
  );
}

function sameTemporal(x: FeelValue, y: FeelValue): boolean | undefined {
  if (x instanceof FeelDate && y instanceof FeelDate) return x.epochDay === y.epochDay;
  if (x instanceof DayTimeDuration && y instanceof DayTimeDuration) return x.seconds === y.seconds && x.nanos === y.nanos;
  if (x instanceof YearMonthDuration && y instanceof YearMonthDuration) return x.totalMonths === y.totalMonths;
  if (x instanceof FeelTime && y instanceof FeelTime) return x.toString() === y.toString();
  // Two names of one instant are not equal: the zone counts.
  if (x instanceof FeelDateTime && y instanceof FeelDateTime) return x.toJson() === y.toJson();
  return undefined;
}
