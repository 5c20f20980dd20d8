import { DateTime } from 'luxon';

import type { Chance } from './chance';

const ZONE = 'Asia/Shanghai';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a town does at an instant: somebody calls, or its people sit down to their tasks. */
export interface Happening {
  readonly at: number;
  readonly what: 'call' | 'work' | 'post';
}

/** What happens in the hour from `from` to `to`, in order. By day the hotline is busy and the offices work, by night somebody calls now and then. */
export function happenings(from: number, to: number, chance: Chance): Happening[] {
  const local = DateTime.fromMillis(from, { zone: ZONE });
  const isWorkday = local.weekday <= 5;
  const isByDay = local.hour >= 8 && local.hour < 18;
  const calls = isByDay ? chance.whole(0, isWorkday ? 3 : 1) : chance.happens(0.1) ? 1 : 0;
  const at = (minute: number) => from + minute * MINUTE_MS;
  const all: Happening[] = [
    ...Array.from({ length: calls }, () => ({ at: at(chance.whole(1, 54)), what: 'call' as const })),
    ...(isWorkday && local.hour === 9 ? [{ at: at(5), what: 'post' as const }] : []),
    ...(isWorkday && isByDay ? [{ at: at(25), what: 'work' as const }, { at: at(55), what: 'work' as const }] : []),
  ];
  return all.filter((one) => one.at < to).sort((a, b) => a.at - b.at);
}

/** The hours from `from` to `until`; the last may be shorter. */
export function hours(from: number, until: number): { from: number; to: number }[] {
  const count = Math.ceil((until - from) / HOUR_MS);
  return Array.from({ length: count }, (_, n) => ({ from: from + n * HOUR_MS, to: Math.min(from + (n + 1) * HOUR_MS, until) }));
}
