import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { setupQuery } from '../api/people';
import { serverNow } from './now';

/** How times are written: the company's zone, 24 hours, weekday in words, the year only when it is another. */
export interface Times {
  /** 11月22日 周日 16:30 · Sun 22 Nov 16:30 */
  full(at: string | number): string;
  /** 16:30 today, else with the day. */
  short(at: string | number): string;
  day(at: string | number): string;
  clock(at: string | number): string;
  span(ms: number): string;
  /** The moment at which a day of the company begins. */
  startOf(date: string): string;
}

export function useTimes(): Times {
  const { i18n } = useTranslation();
  const zone = useQuery(setupQuery).data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  return timesIn(i18n.language, zone, serverNow());
}

export function timesIn(language: string, zone: string, now: number): Times {
  const zh = language === 'zh';
  const parts = (at: string | number) => partsOf(at, zone, zh);
  const clock = (at: string | number) => `${parts(at).hour}:${parts(at).minute}`;
  const day = (at: string | number) => {
    const { year, month, day: number, weekday } = parts(at);
    const other = year !== parts(now).year;
    return zh ? `${other ? `${year}年` : ''}${month}月${number}日 ${weekday}` : `${weekday} ${number} ${month}${other ? ` ${year}` : ''}`;
  };

  return {
    clock,
    day,
    full: (at) => `${day(at)} ${clock(at)}`,
    short: (at) => (day(at) === day(now) ? clock(at) : `${day(at).replace(zh ? / 周.$/ : /^\w+ /, '')} ${clock(at)}`),
    span: (ms) => spanIn(zh, ms),
    startOf: (date) => startOf(date, zone),
  };
}

function partsOf(at: string | number, zone: string, zh: boolean): Record<string, string> {
  const format = formatter(zone, zh);

  return Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, zh: boolean): Intl.DateTimeFormat {
  const name = `${zone} ${zh}`;
  const kept =
    formatters.get(name) ??
    new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: zh ? 'numeric' : 'short',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formatters.set(name, kept);

  return kept;
}

function spanIn(zh: boolean, ms: number): string {
  const minutes = Math.max(0, Math.floor(Math.abs(ms) / 60_000));
  const [days, hours, left] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const unit = zh ? [' 天', ' 小时', ' 分'] : [' d', ' h', ' min'];
  if (days > 0) return `${days}${unit[0]}${hours > 0 ? ` ${hours}${unit[1]}` : ''}`;
  if (hours > 0) return `${hours}${unit[1]}${left > 0 ? ` ${left}${unit[2]}` : ''}`;

  return `${left}${unit[2]}`;
}

function startOf(date: string, zone: string): string {
  const guess = new Date(`${date}T00:00:00Z`).getTime();
  const shown = partsOf(guess, zone, false);
  const asUtc = Date.parse(`${shown.day} ${shown.month} ${shown.year} ${shown.hour}:${shown.minute} UTC`);

  return new Date(guess - (asUtc - guess)).toISOString();
}
