import { DayTimeDuration, parseInstant, YearMonthDuration } from '@libs/feel';

import { TimeFault } from './cron';

const DAYS = /^([+-]?)P(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?$/i;

const TIME = /^T(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+(?:\.\d{0,9})?)S)?$/i;

/** A length of time: months and days by the calendar, the rest by the clock; perhaps counted from a given instant. */
export class Interval {
  constructor(
    private readonly months: number,
    private readonly days: number,
    private readonly millis: number,
    private readonly start?: number,
  ) {}

  static ofDuration(length: DayTimeDuration | YearMonthDuration): Interval {
    if (length instanceof YearMonthDuration) return new Interval(length.totalMonths, 0, 0);
    return new Interval(0, 0, length.toMillis());
  }

  /** `P1M`, `PT1H`, `P1DT12H`, with an instant and a slash before it if it begins there. */
  static parse(text: string): Interval | TimeFault {
    const slash = text.lastIndexOf('/');
    const start = slash > 0 ? instantOf(text.slice(0, slash)) : undefined;
    if (start instanceof TimeFault) return start;
    const length = text.slice(slash + 1);
    const time = length.indexOf('T');
    const isOnlyTime = time === (/^[+-]/.test(length) ? 2 : 1);
    const sign = length.startsWith('-') ? -1 : 1;
    const days = isOnlyTime ? [0, 0] : daysOf(time < 0 ? length : length.slice(0, time));
    if (!days) return new TimeFault('Text cannot be parsed to a Period');
    const clock = time < 0 ? 0 : millisOf(length.slice(time));
    if (clock === undefined) return new TimeFault('Text cannot be parsed to a Duration');
    return new Interval(days[0] ?? 0, days[1] ?? 0, sign * clock, start);
  }

  /** The end of the interval, or its given start while that is yet to come. */
  after(from: number): number {
    return this.start !== undefined && this.start > from ? this.start : this.addTo(from);
  }

  /** The same length, due again after the time it was due last: so it does not drift, and never rings for what was slept through. */
  again(lastDue: number): Interval {
    return new Interval(this.months, this.days, this.millis, this.addTo(lastDue));
  }

  private addTo(from: number): number {
    const moved = new Date(from);
    const day = moved.getUTCDate();
    moved.setUTCDate(1);
    moved.setUTCMonth(moved.getUTCMonth() + this.months);
    const daysInMonth = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
    moved.setUTCDate(Math.min(day, daysInMonth) + this.days);
    return moved.getTime() + this.millis;
  }
}

/** Months and days. */
function daysOf(text: string): readonly [number, number] | undefined {
  const parts = DAYS.exec(text);
  if (!parts || parts.slice(2).every((part) => part === undefined)) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(2).map((part) => Number(part ?? 0));
  const sign = parts[1] === '-' ? -1 : 1;
  return [sign * (years * 12 + months), sign * (weeks * 7 + days)];
}

/** Hours, minutes and seconds, each with a sign of its own, as Java reads them. */
function millisOf(text: string): number | undefined {
  const parts = TIME.exec(text);
  if (!parts || text.length === 1) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return Math.floor(((hours * 60 + minutes) * 60 + seconds) * 1000);
}

/** A date and a time that says where on earth it is meant. */
export function instantOf(text: string): number | TimeFault {
  const value = parseInstant(text);
  return value && !value.isLocal ? value.toEpochMillis() : new TimeFault(`Text '${text}' could not be parsed at index 0`);
}
