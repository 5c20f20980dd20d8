import { type CompanyCalendar, type Opening, localDate, nextDate, openingsOf } from './company-calendar';

/** A clock's time is counted by every minute, or by the company's working minutes. */
export type CountedBy = 'wall' | 'work';

export interface Allowance {
  readonly ms: number;
  readonly by: CountedBy;
}

/** No calendar closes for longer than this; a longer search means a calendar without working hours. */
const CLOSED_DAYS_MAX = 400;

/** Kept per calendar value, which never changes; a case page asks for the same days again and again. */
const known = new WeakMap<CompanyCalendar, Map<string, readonly Opening[]>>();

/** The openings from an instant on, without end; the first begins at the instant itself when it is within hours. */
export function* openingsFrom(fromMs: number, calendar: CompanyCalendar): Generator<Opening> {
  let date = localDate(fromMs, calendar);
  for (let closedDays = 0; closedDays < CLOSED_DAYS_MAX; date = nextDate(date)) {
    const openings = openingsKnown(date, calendar).filter(({ to }) => to > fromMs);
    closedDays = openings.length > 0 ? 0 : closedDays + 1;
    for (const { from, to } of openings) yield { from: Math.max(from, fromMs), to };
  }
  throw new Error(`Expected calendar version ${calendar.version} to open within ${CLOSED_DAYS_MAX} days, but it stays closed`);
}

/** When an allowance that starts at `startMs` is used up. Started out of hours, it starts at the next opening. */
export function dueAt(startMs: number, allowance: Allowance, calendar: CompanyCalendar): number {
  if (allowance.by === 'wall') return startMs + allowance.ms;

  let leftMs = allowance.ms;
  for (const { from, to } of openingsFrom(startMs, calendar)) {
    if (leftMs <= to - from) return from + leftMs;
    leftMs -= to - from;
  }
  throw new Error('Expected openings without end, but they ended');
}

/** The counted milliseconds between two instants. */
export function countedMs(fromMs: number, toMs: number, by: CountedBy, calendar: CompanyCalendar): number {
  if (toMs <= fromMs) return 0;
  if (by === 'wall') return toMs - fromMs;

  let sum = 0;
  for (const { from, to } of openingsFrom(fromMs, calendar)) {
    if (from >= toMs) return sum;
    sum += Math.min(to, toMs) - from;
  }
  return sum;
}

/** The first opening of the first working day after the day of `atMs`. */
export function nextWorkingDay(atMs: number, calendar: CompanyCalendar): number {
  const today = localDate(atMs, calendar);
  for (const { from } of openingsFrom(atMs, calendar)) if (localDate(from, calendar) !== today) return from;
  throw new Error('Expected openings without end, but they ended');
}

function openingsKnown(date: string, calendar: CompanyCalendar): readonly Opening[] {
  const days = known.get(calendar) ?? new Map<string, readonly Opening[]>();
  known.set(calendar, days);
  const openings = days.get(date) ?? openingsOf(date, calendar);
  days.set(date, openings);

  return openings;
}
