import { FeelDate } from '../values/date';
import { FeelDateTime } from '../values/date-time';
import { DIGITS_MAX, Decimal } from '../values/decimal';
import { DayTimeDuration, YearMonthDuration } from '../values/duration';
import { ArithmeticFailure, isNumber, numberText, simplest, subtract, toDouble, toInt, type FeelNumber } from '../values/number';
import type { Run } from '../run';
import { parseDate, parseDateTime, parseDuration, parseTime, withTime } from '../values/parse-temporal';
import { textOf } from '../values/text';
import { FeelTime, nanoOfDay } from '../values/time';
import type { FeelValue } from '../values/value';
import { PLACE_WEIGHT, offsetZone, zoneOf } from '../values/zone';
import { type BuiltIns, Refusal, define } from './built-in';

const DIGITS = 20;
const DIGITS_SQUARED_A_STEP = 5_000;

function parseNumber(text: string, run: Run): FeelNumber | Refusal {
  run.step(DIGITS + Math.min(text.length, DIGITS_MAX) ** 2 / DIGITS_SQUARED_A_STEP);
  const number = Decimal.parse(text);
  return number ? simplest(number) : new Refusal(`Can't parse '${text}' as a number`);
}

const ungrouped = define('from, grouping separator', ([text, grouping], run) => {
  if (typeof text !== 'string' || typeof grouping !== 'string') return undefined;
  if (!isGrouping(grouping)) return new Refusal("illegal argument for grouping. Must be one of ' ', ',' or '.'");
  return parseNumber(text.replaceAll(grouping, ''), run);
});

function isGrouping(separator: string): boolean {
  return separator === ' ' || separator === ',' || separator === '.';
}

const localised = define('from, grouping separator, decimal separator', ([text, grouping, decimal = null], run) => {
  if (typeof text !== 'string' || (grouping === null && decimal === null)) return undefined;
  const groupingValid = grouping === null || (typeof grouping === 'string' && isGrouping(grouping));
  const decimalValid = decimal === null || decimal === ',' || decimal === '.';
  if (!groupingValid || !decimalValid || grouping === decimal) {
    return new Refusal("illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'");
  }
  const joined = grouping === null ? text : text.replaceAll(grouping, '');
  return parseNumber(decimal === null ? joined : joined.replaceAll(decimal, '.'), run);
});

const TEMPORAL = 50;

/** Behind an `@` stands a place. */
function payForReading(text: FeelValue | undefined, run: Run): void {
  run.step(TEMPORAL + (typeof text === 'string' && text.includes('@') ? PLACE_WEIGHT : 0));
}

const toDate = define('from', ([from], run) => {
  run.step(TEMPORAL);
  if (typeof from === 'string') return parseDate(from) ?? new Refusal(`Failed to parse date from '${from}'`);
  if (from instanceof FeelDateTime) return from.date;
  return from instanceof FeelDate ? from : undefined;
});

const dateOf = define('year, month, day', ([year = null, month = null, day = null], run) => {
  if (!isNumber(year) || !isNumber(month) || !isNumber(day)) return undefined;
  run.step(TEMPORAL);
  const [y, m, d] = [year, month, day].map(numberText);
  return (
    FeelDate.of(toInt(year), toInt(month), toInt(day)) ??
    new Refusal(`Failed to parse date from: year=${y}, month=${m}, day=${d}`)
  );
});

const toDateTime = define('from', ([from], run) => {
  payForReading(from, run);
  if (from instanceof FeelDateTime) return from;
  return typeof from === 'string' ? (parseDateTime(from) ?? new Refusal(`Failed to parse date-time from '${from}'`)) : undefined;
});

const dateTimeOf = define('date, time', ([date, time], run) => {
  run.step(TEMPORAL + (time instanceof FeelTime ? (time.zone?.weight ?? 0) : PLACE_WEIGHT));
  const day = date instanceof FeelDateTime ? date.date : date;
  if (day instanceof FeelDate && time instanceof FeelTime) return withTime(day, time);
  if (!(date instanceof FeelDateTime) || typeof time !== 'string') return undefined;
  const zone = zoneOf(time);
  if (!zone) throw new ArithmeticFailure(noZone(time));
  return date.isLocal ? FeelDateTime.inZone(date.date, date.nanoOfDay, zone) : date.inOtherZone(zone);
});

/** In Java's words. */
function noZone(id: string): string {
  if (/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(id)) return `java.time.zone.ZoneRulesException: Unknown time-zone ID: ${id}`;
  const kind = id.length < 2 || /^[+-]/.test(id) ? 'ZoneOffset' : 'region-based ZoneId';
  return `java.time.DateTimeException: Invalid ID for ${kind}, invalid format: ${id}`;
}

const toTime = define('from', ([from], run) => {
  payForReading(from, run);
  if (typeof from === 'string') return parseTime(from) ?? new Refusal(`Failed to parse local-time from '${from}'`);
  if (from instanceof FeelDateTime) return from.time;
  return from instanceof FeelDate ? new FeelTime(0, 0) : undefined;
});

function clockTime(hour: FeelValue = null, minute: FeelValue = null, second: FeelValue = null): number | Refusal | undefined {
  if (!isNumber(hour) || !isNumber(minute) || !isNumber(second)) return undefined;
  const nano = Math.round(toDouble(subtract(second, toInt(second))) * 1e9);
  return (
    nanoOfDay(toInt(hour), toInt(minute), toInt(second), nano) ??
    new Refusal(
      `Failed to parse local-time from: hour=${numberText(hour)}, minute=${numberText(minute)}, second=${numberText(second)}`,
    )
  );
}

const timeOf = define('hour, minute, second', ([hour, minute, second], run) => {
  run.step(TEMPORAL);
  const nanos = clockTime(hour, minute, second);
  return typeof nanos === 'number' ? new FeelTime(nanos) : nanos;
});

const timeAtOffset = define('hour, minute, second, offset', ([hour, minute, second, offset], run) => {
  run.step(TEMPORAL);
  const nanos = clockTime(hour, minute, second);
  if (typeof nanos !== 'number') return nanos;
  if (offset === null) return new FeelTime(nanos);
  return offset instanceof DayTimeDuration ? new FeelTime(nanos, offsetZone(offset.seconds).offsetAt(0)) : undefined;
});

function monthsBetween(from: FeelDate, to: FeelDate): YearMonthDuration {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const correction = months > 0 && to.day < from.day ? -1 : months < 0 && to.day > from.day ? 1 : 0;
  return new YearMonthDuration(months + correction);
}

function dayOf(value: FeelValue | undefined): FeelDate | undefined {
  if (value instanceof FeelDateTime) return value.date;
  return value instanceof FeelDate ? value : undefined;
}

export const conversionFunctions: BuiltIns = {
  date: [toDate, dateOf],
  'date and time': [toDateTime, dateTimeOf],
  time: [toTime, timeOf, timeAtOffset],
  number: [
    define('from', ([from = null], run) =>
      isNumber(from) ? from : typeof from === 'string' ? parseNumber(from, run) : undefined,
    ),
    ungrouped,
    localised,
  ],
  string: [
    define('from', ([from = null], run) => {
      if (from === null || typeof from === 'string') return from;
      return textOf(from, run);
    }),
  ],
  duration: [
    define('from', ([from], run) => {
      run.step(TEMPORAL);
      if (typeof from !== 'string') return undefined;
      return parseDuration(from) ?? new Refusal(`Failed to parse duration from '${from}'`);
    }),
  ],
  'years and months duration': [
    define('from, to', ([from, to], run) => {
      run.step(TEMPORAL);
      const [start, end] = [dayOf(from), dayOf(to)];
      return start && end ? monthsBetween(start, end) : undefined;
    }),
  ],
};
