import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { compareNumbers, isNumber } from './number';
import { FeelTime } from './time';
import type { FeelValue } from './value';

/** Which of two values comes first (negative: x); `undefined` for kinds that have no order, or two different ones. */
export function order(x: FeelValue, y: FeelValue): number | undefined {
  if (isNumber(x)) return isNumber(y) ? compareNumbers(x, y) : undefined;
  if (typeof x === 'string') return typeof y === 'string' ? sign(x < y, x > y) : undefined;
  if (x instanceof FeelDate && y instanceof FeelDate) return x.epochDay - y.epochDay;
  if (x instanceof DayTimeDuration && y instanceof DayTimeDuration) return x.seconds - y.seconds || x.nanos - y.nanos;
  if (x instanceof YearMonthDuration && y instanceof YearMonthDuration) return x.totalMonths - y.totalMonths;
  if (x instanceof FeelTime && y instanceof FeelTime && x.isLocal === y.isLocal) return x.utcNanos - y.utcNanos;
  if (x instanceof FeelDateTime && y instanceof FeelDateTime && x.isLocal === y.isLocal) return orderOfDateTimes(x, y);
  return undefined;
}

function orderOfDateTimes(x: FeelDateTime, y: FeelDateTime): number {
  return (
    x.epochSecond - y.epochSecond ||
    x.nano - y.nano ||
    x.nanoOfDay - y.nanoOfDay ||
    sign(zoneId(x) < zoneId(y), zoneId(x) > zoneId(y))
  );
}

function zoneId(value: FeelDateTime): string {
  return value.zone?.id ?? '';
}

function sign(less: boolean, more: boolean): number {
  return less ? -1 : more ? 1 : 0;
}
