import { FeelDate } from '../values/date';
import { FeelDateTime } from '../values/date-time';
import { DayTimeDuration, YearMonthDuration } from '../values/duration';
import { divide, isNumber, isZero, toInt } from '../values/number';
import { FeelTime } from '../values/time';
import type { Run } from '../run';
import type { FeelValue } from '../values/value';

/** A point in time (or a duration) moved by a duration; `undefined` when the two do not go together. */
export function moveInTime(point: FeelValue, duration: FeelValue, sign: 1 | -1, run: Run): FeelValue | undefined {
  if (point instanceof FeelDateTime) run.step(point.zone?.weight ?? 0);
  if (duration instanceof DayTimeDuration) return moveBySeconds(point, sign === 1 ? duration : duration.times(-1));
  if (duration instanceof YearMonthDuration) return moveByMonths(point, duration, sign);
  return undefined;
}

function moveBySeconds(point: FeelValue, duration: DayTimeDuration): FeelValue | undefined {
  if (point instanceof FeelDate) return FeelDateTime.local(point, 0).plus(duration).date;
  if (point instanceof FeelTime || point instanceof FeelDateTime || point instanceof DayTimeDuration) return point.plus(duration);
  return undefined;
}

function moveByMonths(point: FeelValue, duration: YearMonthDuration, sign: 1 | -1): FeelValue | undefined {
  if (point instanceof FeelDate) return point.plusMonths(sign * duration.totalMonths);
  if (point instanceof FeelDateTime) return point.plusMonths(duration, sign);
  if (point instanceof YearMonthDuration) return new YearMonthDuration(point.totalMonths + sign * duration.totalMonths);
  return undefined;
}

export function timeBetween(later: FeelValue, earlier: FeelValue): FeelValue | undefined {
  if (later instanceof FeelDate && earlier instanceof FeelDate)
    return new DayTimeDuration((later.epochDay - earlier.epochDay) * 86_400);
  if (later instanceof FeelTime && earlier instanceof FeelTime && later.isLocal === earlier.isLocal) {
    // Camunda turns the sign around for times with an offset.
    return later.isLocal ? later.since(earlier) : earlier.since(later);
  }
  if (later instanceof FeelDateTime && earlier instanceof FeelDateTime && later.isLocal === earlier.isLocal)
    return later.since(earlier);
  return undefined;
}

/** Fractions of the factor are cut off: one and a half times an hour is an hour. */
export function scaleDuration(duration: FeelValue, factor: FeelValue): FeelValue | undefined {
  if (!isNumber(factor)) return undefined;
  if (duration instanceof DayTimeDuration) return duration.times(toInt(factor));
  if (duration instanceof YearMonthDuration) return new YearMonthDuration(duration.totalMonths * toInt(factor) + 0);
  return undefined;
}

export function divideDurations(x: FeelValue, y: FeelValue): FeelValue | undefined {
  if (x instanceof DayTimeDuration && y instanceof DayTimeDuration && y.toMillis() !== 0)
    return Math.trunc(x.toMillis() / y.toMillis()) + 0;
  if (x instanceof YearMonthDuration && y instanceof YearMonthDuration && y.totalMonths !== 0) {
    return Math.trunc(x.totalMonths / y.totalMonths) + 0;
  }
  if (!isNumber(y) || isZero(y)) return undefined;
  if (x instanceof DayTimeDuration) return DayTimeDuration.ofMillis(toInt(divide(x.toMillis(), y)));
  if (x instanceof YearMonthDuration) return new YearMonthDuration(toInt(divide(x.totalMonths, y)));
  return undefined;
}
