import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { FeelTime, clockTimeOf } from './time';
import { FeelRange, type FeelContext, type FeelValue } from './value';

/** What can be asked of a value with a dot: `date("2020-01-01").year`. */
export function propertiesOf(value: FeelValue): FeelContext {
  if (value instanceof FeelDate) return dayProperties(value);
  if (value instanceof FeelTime) return timeProperties(value);
  if (value instanceof FeelDateTime) return { ...dayProperties(value.date), ...timeProperties(value.time) };
  if (value instanceof DayTimeDuration) return { ...value.parts };
  if (value instanceof YearMonthDuration) return { years: value.years, months: value.months };
  if (value instanceof FeelRange) return rangeProperties(value);
  return {};
}

function dayProperties({ year, month, day, weekday }: FeelDate): FeelContext {
  return { year, month, day, weekday };
}

function timeProperties(time: FeelTime): FeelContext {
  const { hour, minute, second } = clockTimeOf(time.nanoOfDay);
  return {
    hour,
    minute,
    second,
    'time offset': time.offset === null ? null : new DayTimeDuration(time.offset),
    timezone: time.zone?.id ?? null,
  };
}

function rangeProperties(range: FeelRange): FeelContext {
  return {
    start: range.start,
    end: range.end,
    'start included': range.startIncluded,
    'end included': range.endIncluded,
  };
}
