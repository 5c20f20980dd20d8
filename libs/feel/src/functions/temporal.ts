import { FeelDate } from '../values/date';
import { FeelDateTime } from '../values/date-time';
import { DayTimeDuration, YearMonthDuration } from '../values/duration';
import { isNumber, toInt } from '../values/number';
import type { Run } from '../run';
import type { FeelValue } from '../values/value';
import { offsetZone, zoneOf } from '../values/zone';
import { type BuiltIn, type BuiltIns, define } from './built-in';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function now(run: Run): FeelDateTime {
  return FeelDateTime.atMillis(run.now, zoneOf(run.zone) ?? offsetZone(0));
}

function ofDay(work: (day: FeelDate) => FeelValue): readonly BuiltIn[] {
  return [
    define('date', ([date]) => {
      if (date instanceof FeelDateTime) return work(date.date);
      return date instanceof FeelDate ? work(date) : undefined;
    }),
  ];
}

/** A repeating interval, as timers read it: `R3/PT1H`. */
function cycle(times: FeelValue, interval: FeelValue | undefined): string | undefined {
  if (!(interval instanceof DayTimeDuration || interval instanceof YearMonthDuration)) return undefined;
  if (times === null) return `R/${interval.toIso()}`;
  return isNumber(times) ? `R${toInt(times)}/${interval.toIso()}` : undefined;
}

export const temporalFunctions: BuiltIns = {
  now: [define('', (_, run) => now(run))],
  today: [define('', (_, run) => now(run).date)],
  'day of year': ofDay((day) => day.dayOfYear),
  'day of week': ofDay((day) => WEEKDAYS[day.weekday - 1] ?? null),
  'month of year': ofDay((day) => MONTHS[day.month - 1] ?? null),
  'week of year': ofDay((day) => day.weekOfYear),
  'last day of month': ofDay((day) => day.lastDayOfMonth),
  cycle: [
    define('interval', ([interval]) => cycle(null, interval)),
    define('repetitions, interval', ([times = null, interval]) => cycle(times, interval)),
  ],
};
