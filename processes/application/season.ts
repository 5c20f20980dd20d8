import { DateTime } from 'luxon';

/** From its first day on, a heating season lasts about this long. */
const SEASON_DAYS = 135;

export interface Season {
  readonly code: string;
  /** The last instant on which a heating customer may ask for this season. */
  readonly suspendBy: string;
}

/**
 * The season that a wished day falls into, or that comes next after it.
 * `start` is a month and day (`11-15`), or a whole date where the company has fixed this year's.
 */
export function seasonOf(wishedAt: string, settings: { start: string; leadDays: number; zone: string }): Season {
  const wished = DateTime.fromISO(wishedAt, { zone: settings.zone });
  const years = [wished.year - 1, wished.year, wished.year + 1];
  const starts = /^\d{4}-/.test(settings.start) ? [settings.start] : years.map((year) => `${year}-${settings.start}`);
  const begins = starts.map((date) => DateTime.fromISO(date, { zone: settings.zone }));
  const season = begins.find((begin) => begin.plus({ days: SEASON_DAYS }) > wished) ?? begins.at(-1);
  const suspendBy = season?.minus({ days: settings.leadDays }).endOf('day').toUTC().toISO();
  if (!season || !suspendBy)
    throw new Error(`Expected the season's start to be a date like 11-15, but it is '${settings.start}'`);

  return { code: `heat-${season.year}`, suspendBy };
}
