/** What is wrong with a text that should say when, in the words of Zeebe's parsers. */
export class TimeFault {
  constructor(readonly message: string) {}
}

const NICKNAMES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};

const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** The 29th of February may fall on a given weekday once in 40 years. */
const DAYS_MAX = 41 * 366;

interface FieldRange {
  readonly min: number;
  readonly max: number;
  readonly isStrict: boolean;
  readonly names: readonly string[];
}

const CLOCK = { min: 0, isStrict: true, names: [] };
const FIELDS = {
  seconds: { ...CLOCK, max: 59 },
  minutes: { ...CLOCK, max: 59 },
  hours: { ...CLOCK, max: 23 },
  daysOfMonth: { min: 1, max: 31, isStrict: false, names: [] },
  months: {
    min: 1,
    max: 12,
    isStrict: false,
    names: ['', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  daysOfWeek: { min: 0, max: 7, isStrict: false, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
} as const satisfies Record<string, FieldRange>;

/** Which days of a month a field means. */
type Days = (day: number, date: Date, daysInMonth: number) => boolean;

/**
 * `second minute hour day-of-month month day-of-week`, as Spring 5.3 writes it: lists, ranges, steps, names, `?`, `L`, `W`,
 * `LW`, `#` and nicknames. Times are UTC, the clock of the engine.
 */
export class Cron {
  private constructor(
    private readonly seconds: ReadonlySet<number>,
    private readonly minutes: ReadonlySet<number>,
    private readonly hours: ReadonlySet<number>,
    private readonly months: ReadonlySet<number>,
    private readonly days: readonly Days[],
  ) {}

  static parse(text: string): Cron | TimeFault {
    const parts = (NICKNAMES[text] ?? text)
      .trim()
      .split(/\s+/)
      .map((part) => part.toUpperCase());
    if (parts[0] === '') return new TimeFault('Empty expression!');
    const trailing = parts.find((part) => part.endsWith(','));
    if (trailing) return new TimeFault(`Invalid field value! Trailing commas not permitted! '${trailing}'`);
    const [seconds, minutes, hours, daysOfMonth, months, daysOfWeek] = parts;
    if (parts.length !== 6 || !seconds || !minutes || !hours || !daysOfMonth || !months || !daysOfWeek)
      return new TimeFault(`Cron expression contains ${parts.length} parts but we expect one of [6]`);
    try {
      return new Cron(
        valuesOf(seconds, FIELDS.seconds),
        valuesOf(minutes, FIELDS.minutes),
        valuesOf(hours, FIELDS.hours),
        valuesOf(months, FIELDS.months),
        [daysOfMonthOf(daysOfMonth), daysOfWeekOf(daysOfWeek)],
      );
    } catch (fault) {
      if (fault instanceof RangeError) return new TimeFault(`Failed to parse cron expression. ${fault.message}`);
      throw fault;
    }
  }

  /** The first time after `from`. As in Zeebe a second that matches keeps the milliseconds it was asked with. */
  next(from: number): number | undefined {
    const asked = this.matches(from) ? from + SECOND : from;
    if (this.matches(asked)) return asked;
    const first = Math.floor(asked / SECOND) * SECOND + SECOND;
    for (let day = Math.floor(first / DAY) * DAY, count = 0; count < DAYS_MAX; day += DAY, count++) {
      if (!this.isOn(new Date(day))) continue;
      const time = this.timeFrom(Math.max(0, first - day));
      if (time !== undefined) return day + time;
    }
    return undefined;
  }

  private matches(at: number): boolean {
    const date = new Date(at);
    return (
      this.isOn(date) &&
      this.hours.has(date.getUTCHours()) &&
      this.minutes.has(date.getUTCMinutes()) &&
      this.seconds.has(date.getUTCSeconds())
    );
  }

  private isOn(date: Date): boolean {
    if (!this.months.has(date.getUTCMonth() + 1)) return false;
    const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    return this.days.every((holds) => holds(date.getUTCDate(), date, daysInMonth));
  }

  private timeFrom(earliest: number): number | undefined {
    for (const hour of this.hours)
      for (const minute of this.minutes)
        for (const second of this.seconds) {
          const time = ((hour * 60 + minute) * 60 + second) * SECOND;
          if (time >= earliest) return time;
        }
    return undefined;
  }
}

function valuesOf(text: string, field: FieldRange): ReadonlySet<number> {
  const values = text.split(',').flatMap((part) => partOf(part, field));
  return new Set(values.sort((one, other) => one - other));
}

function partOf(part: string, field: FieldRange): number[] {
  const [range = '', step, more] = part.split('/');
  if (more !== undefined || (step === undefined && part.includes('/'))) throw new RangeError(`Invalid expression: ${part}`);
  if (step === '') throw new RangeError(`Missing steps for expression: ${part}`);
  const by = step === undefined ? 1 : Number.parseInt(step, 10);
  if (step !== undefined && !(by >= 1 && by <= field.max))
    throw new RangeError(`Period ${step} not in range [${field.min}, ${field.max}]`);
  const [from, to] = boundsOf(range, step !== undefined, field);
  const end = from > to ? to + field.max - field.min + 1 : to;
  const values: number[] = [];
  for (let value = from; value <= end; value += by) values.push(value > field.max ? value - field.max + field.min - 1 : value);
  return values;
}

function boundsOf(range: string, isStepped: boolean, field: FieldRange): readonly [number, number] {
  if (range === '*' || (range === '' && isStepped)) return [field.min, field.max];
  const [first = '', last, more] = range.split('-');
  if (more !== undefined) throw new RangeError(`Missing values for range: ${range}`);
  if (last !== undefined && (first === '' || last === ''))
    throw new RangeError(
      `Invalid expression! Expression: ${first}-${last} does not describe a range. Negative numbers are not allowed.`,
    );
  const from = numberIn(first, field);
  const to = last === undefined ? (isStepped ? field.max : from) : numberIn(last, field);
  if (field.isStrict && from > to) throw new RangeError(`Invalid range! [${from},${to}]`);
  return [from, to];
}

function numberIn(text: string, { min, max, names }: FieldRange): number {
  const named = text === '' ? -1 : names.indexOf(text);
  const value = named >= 0 ? named : /^\d+$/.test(text) ? Number(text) : undefined;
  if (value === undefined)
    throw new RangeError(`Invalid chars in expression! Expression: ${text} Invalid chars: ${text.replace(/[\d*/,?-]/g, '')}`);
  if (value < min || value > max) throw new RangeError(`Value ${value} not in range [${min}, ${max}]`);
  return value;
}

function daysOfMonthOf(text: string): Days {
  if (text === '?' || text === '*') return () => true;
  if (text === 'LW') return (day, date, last) => day === nearestWorkday(last, date, last);
  const before = /^L(?:-(\d+))?$/.exec(text);
  if (before) return (day, _date, last) => day === last - Number(before[1] ?? 0);
  const near = /^(\d+)W$/.exec(text)?.[1];
  if (near !== undefined) {
    const wanted = numberIn(near, FIELDS.daysOfMonth);
    return (day, date, last) => wanted <= last && day === nearestWorkday(wanted, date, last);
  }
  const days = valuesOf(text, FIELDS.daysOfMonth);
  return (day) => days.has(day);
}

/** Of a Saturday the Friday, of a Sunday the Monday, as long as the month stays the same. */
function nearestWorkday(wanted: number, date: Date, last: number): number {
  const weekday = weekdayOf(wanted, date);
  if (weekday === 6) return wanted === 1 ? 3 : wanted - 1;
  if (weekday === 0) return wanted < last ? wanted + 1 : wanted - 2;
  return wanted;
}

function weekdayOf(day: number, date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
}

function daysOfWeekOf(text: string): Days {
  if (text === '?' || text === '*') return () => true;
  const [, lastOf] = /^(.+)L$/.exec(text) ?? [];
  if (lastOf !== undefined) {
    const weekday = numberIn(lastOf, FIELDS.daysOfWeek) % 7;
    return (day, date, last) => date.getUTCDay() === weekday && day + 7 > last;
  }
  const [, of, nth] = /^(.+)#(\d)$/.exec(text) ?? [];
  if (of !== undefined) {
    const weekday = numberIn(of, FIELDS.daysOfWeek) % 7;
    return (day, date) => date.getUTCDay() === weekday && Math.ceil(day / 7) === Number(nth);
  }
  const days = new Set([...valuesOf(text === 'L' ? 'SAT' : text, FIELDS.daysOfWeek)].map((day) => day % 7));
  return (_day, date) => days.has(date.getUTCDay());
}
