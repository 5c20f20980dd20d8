import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DayTimeDuration, YearMonthDuration } from './duration';
import { FeelTime, nanoOfDay } from './time';
import { parseOffset, offsetZone, zoneOf } from './zone';

const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{0,9}))?)?(?:(Z|[+-]\d{2}:\d{2}(?::\d{2})?)|@(.+))?$/;
const DATE_TIME_IN_ZONE = /^(.+?)(Z|[+-]\d{2}:\d{2}(?::\d{2})?)?\[([^\]]+)\]$/;
const YEARS_AND_MONTHS = /^([+-])?P(?:([+-]?\d{1,9})Y)?(?:([+-]?\d{1,9})M)?$/i;
const DAYS_AND_TIME =
  /^([+-])?P(?:([+-]?\d{1,12})D)?(?:T(?:([+-]?\d{1,12})H)?(?:([+-]?\d{1,12})M)?(?:([+-]?\d{1,15})(?:[.,](\d{0,9}))?S)?)?$/i;

export function parseDate(text: string): FeelDate | undefined {
  const parts = /^([+-]?\d{4,9})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  return FeelDate.of(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Midnight may be the 24th hour, and a `T` may stand in front. */
export function parseTime(text: string): FeelTime | undefined {
  return parseClock(text.replace(/^T/, '').replace(/^24(?=:00(:00(\.0*)?)?(?:[Z@+-]|$))/, '00'));
}

function parseClock(text: string): FeelTime | undefined {
  const parts = TIME.exec(text);
  if (!parts) return undefined;
  const [, hour, minute, second = '0', fraction = '', offset, place] = parts;
  const nanos = nanoOfDay(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(9, '0')));
  if (nanos === undefined) return undefined;
  if (offset !== undefined) {
    const seconds = parseOffset(offset);
    return seconds === undefined ? undefined : new FeelTime(nanos, seconds);
  }
  if (place === undefined) return new FeelTime(nanos);

  const zone = zoneOf(place);
  return zone && new FeelTime(nanos, zone.offsetAt(0), zone.isOffset ? null : zone);
}

/** A date alone is its midnight. */
export function parseDateTime(text: string): FeelDateTime | undefined {
  const midnight = parseDate(text);
  if (midnight) return FeelDateTime.local(midnight, 0);

  const at = text.indexOf('T');
  const date = parseDate(text.slice(0, at));
  const time = at < 0 ? undefined : parseClock(text.slice(at + 1));
  if (!date || !time) return undefined;
  return withTime(date, time);
}

/** An instant as Java writes it: with an offset, and perhaps a zone behind it (`+01:00[Europe/Paris]`), which FEEL does not read. */
export function parseInstant(text: string): FeelDateTime | undefined {
  const zoned = DATE_TIME_IN_ZONE.exec(text);
  if (zoned) return parseZoned(zoned[1] ?? '', zoned[2], zoned[3] ?? '');
  const dateTime = parseDateTime(text);
  return dateTime?.zone?.isOffset ? dateTime : undefined;
}

function parseZoned(local: string, offset: string | undefined, place: string): FeelDateTime | undefined {
  const zone = zoneOf(place);
  const dateTime = parseDateTime(local);
  if (!zone || !dateTime?.isLocal) return undefined;
  return FeelDateTime.inZone(dateTime.date, dateTime.nanoOfDay, zone, offset === undefined ? undefined : parseOffset(offset));
}

export function withTime(date: FeelDate, time: FeelTime): FeelDateTime {
  if (time.offset === null) return FeelDateTime.local(date, time.nanoOfDay);
  return FeelDateTime.inZone(date, time.nanoOfDay, time.zone ?? offsetZone(time.offset));
}

export function parseYearMonthDuration(text: string): YearMonthDuration | undefined {
  const parts = YEARS_AND_MONTHS.exec(text);
  if (!parts || (parts[2] ?? parts[3]) === undefined) return undefined;
  const total = Number(parts[2] ?? 0) * 12 + Number(parts[3] ?? 0);
  return new YearMonthDuration(parts[1] === '-' ? -total + 0 : total);
}

export function parseDayTimeDuration(text: string): DayTimeDuration | undefined {
  const parts = DAYS_AND_TIME.exec(text);
  if (!parts || parts.slice(2).every((part) => part === undefined) || /T$/i.test(text)) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = parts;
  const total = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const nanos = Number(fraction.padEnd(9, '0')) * (seconds.startsWith('-') ? -1 : 1);
  return sign === '-' ? DayTimeDuration.of(-total + 0, -nanos + 0) : DayTimeDuration.of(total, nanos + 0);
}

export function parseDuration(text: string): DayTimeDuration | YearMonthDuration | undefined {
  return parseYearMonthDuration(text) ?? parseDayTimeDuration(text);
}

/** What `@"..."` may stand for. */
export function parseTemporal(
  text: string,
): FeelDate | FeelTime | FeelDateTime | DayTimeDuration | YearMonthDuration | undefined {
  const duration = /[a-z]/.test(text) ? undefined : parseDuration(text);
  return parseDate(text) ?? parseDateTime(text) ?? parseTime(text) ?? duration;
}
