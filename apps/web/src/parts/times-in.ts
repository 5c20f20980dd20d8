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
  /** The moment at which the company's clocks show "2026-11-22T16:30"; and what they show at a moment. */
  at(local: string): string;
  local(at: string): string;
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
    startOf: (date) => momentOf(`${date}T00:00`, zone),
    at: (local) => momentOf(local, zone),
    local: (at) => localOf(at, zone),
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

function momentOf(local: string, zone: string): string {
  const guess = Date.parse(`${local}Z`);
  const asUtc = Date.parse(`${localOf(guess, zone)}Z`);

  return new Date(guess - (asUtc - guess)).toISOString();
}

function localOf(at: string | number, zone: string): string {
  const { year, month, day, hour, minute } = partsOf(at, zone, true);

  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}T${hour}:${minute}`;
}
