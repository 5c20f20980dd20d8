import { DateTime } from 'luxon';

/** The heating season: its first day as month and day (`11-15`), or one whole instant; how many days before it one may still ask. */
export interface Season {
  readonly start: string;
  readonly leadDays: number;
  readonly zone: string;
}

/** A season ends with March: what is asked in its last months is asked in it. */
const SEASON_END_MONTH = 3;

/** Until when a suspension for the season may be asked for, epoch milliseconds. While a season runs, it is that season's. */
export function suspendBy({ start, leadDays, zone }: Season, now: number): number {
  return firstDay(start, zone, now).minus({ days: leadDays }).toMillis();
}

function firstDay(start: string, zone: string, now: number): DateTime {
  if (!/^\d{2}-\d{2}$/.test(start)) return DateTime.fromISO(start, { zone });
  const today = DateTime.fromMillis(now, { zone });
  const year = today.month <= SEASON_END_MONTH ? today.year - 1 : today.year;

  return DateTime.fromISO(`${year}-${start}`, { zone });
}
