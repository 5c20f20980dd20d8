import { type CalendarDay, dayAt, daysInMonth, epochDayOf } from './calendar-day';

const YEAR_MAX = 999_999_999;

/** A day of the calendar. */
export class FeelDate implements CalendarDay {
  private constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {}

  static of(year: number, month: number, day: number): FeelDate | undefined {
    if (Math.abs(year) > YEAR_MAX || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
    return new FeelDate(year, month, day);
  }

  static ofEpochDay(epochDay: number): FeelDate {
    const { year, month, day } = dayAt(epochDay);
    return new FeelDate(year, month, day);
  }

  get epochDay(): number {
    return epochDayOf(this);
  }

  /** Monday is 1. */
  get weekday(): number {
    return ((((this.epochDay + 3) % 7) + 7) % 7) + 1;
  }

  get dayOfYear(): number {
    return this.epochDay - epochDayOf({ year: this.year, month: 1, day: 1 }) + 1;
  }

  /** ISO 8601: the week of a year is the one that has its Thursday. */
  get weekOfYear(): number {
    const thursday = FeelDate.ofEpochDay(this.epochDay - this.weekday + 4);
    return Math.floor((thursday.dayOfYear - 1) / 7) + 1;
  }

  get lastDayOfMonth(): FeelDate {
    return new FeelDate(this.year, this.month, daysInMonth(this.year, this.month));
  }

  plusDays(days: number): FeelDate {
    return FeelDate.ofEpochDay(this.epochDay + days);
  }

  /** The 31st becomes the last day of a shorter month. */
  plusMonths(months: number): FeelDate {
    const total = this.year * 12 + this.month - 1 + months;
    const year = Math.floor(total / 12);
    const month = total - year * 12 + 1;
    return new FeelDate(year, month, Math.min(this.day, daysInMonth(year, month)));
  }

  toString(): string {
    const two = (value: number) => String(value).padStart(2, '0');
    const year = String(Math.abs(this.year)).padStart(4, '0');
    const sign = this.year < 0 ? '-' : this.year > 9999 ? '+' : '';
    return `${sign}${year}-${two(this.month)}-${two(this.day)}`;
  }
}
