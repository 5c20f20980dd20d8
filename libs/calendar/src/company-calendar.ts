import { DateTime } from 'luxon';

/** A daily opening, as local times of day: `08:30` to `12:00`. */
export interface OpeningHours {
  readonly from: string;
  readonly to: string;
}

/**
 * When the company works: the hours of a working day, which weekdays are working days, and the days that differ.
 * A calendar is never changed: a corrected holiday is a new version.
 */
export interface CompanyCalendar {
  readonly version: number;
  readonly zone: string;
  readonly hours: readonly OpeningHours[];
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
}

/** One stretch of working time, in epoch milliseconds; `to` is exclusive. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

export const WORKING_DAY_MINUTES = 480;

/** Eight hours, Monday to Friday, in Shanghai: what a new company starts with. */
export const plainCalendar: CompanyCalendar = {
  version: 1,
  zone: 'Asia/Shanghai',
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ],
  weekdays: [1, 2, 3, 4, 5],
  holidays: [],
  makeUpDays: [],
};

/** Is this local date (`2026-10-01`) worked? A make-up day wins over its weekend, a holiday over its weekday. */
export function isWorkingDay(date: string, calendar: CompanyCalendar): boolean {
  if (calendar.makeUpDays.includes(date)) return true;
  if (calendar.holidays.includes(date)) return false;

  return calendar.weekdays.includes(DateTime.fromISO(date, { zone: calendar.zone }).weekday);
}

/** The openings of one local date, earliest first. */
export function openingsOf(date: string, calendar: CompanyCalendar): readonly Opening[] {
  if (!isWorkingDay(date, calendar)) return [];

  return calendar.hours.map(({ from, to }) => ({ from: instantOf(date, from, calendar), to: instantOf(date, to, calendar) }));
}

export function localDate(atMs: number, calendar: CompanyCalendar): string {
  const date = DateTime.fromMillis(atMs, { zone: calendar.zone }).toISODate();
  if (date === null) throw new Error(`Expected an instant and a time zone, but got ${atMs} and '${calendar.zone}'`);

  return date;
}

export function nextDate(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd');
}

function instantOf(date: string, timeOfDay: string, calendar: CompanyCalendar): number {
  return DateTime.fromISO(`${date}T${timeOfDay}`, { zone: calendar.zone }).toMillis();
}
