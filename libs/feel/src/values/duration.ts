/** A length of time in seconds and below; `P1D` is 24 hours. */
export class DayTimeDuration {
  /** `nanos` is never negative: -0.5 s is -1 s and 500 million nanoseconds. */
  constructor(
    readonly seconds: number,
    readonly nanos: number = 0,
  ) {}

  static of(seconds: number, nanos: number): DayTimeDuration {
    const carried = Math.floor(nanos / 1e9);
    return new DayTimeDuration(seconds + carried, nanos - carried * 1e9);
  }

  static ofMillis(millis: number): DayTimeDuration {
    const seconds = Math.floor(millis / 1000);
    return new DayTimeDuration(seconds, Math.round((millis - seconds * 1000) * 1e6));
  }

  get isZero(): boolean {
    return this.seconds === 0 && this.nanos === 0;
  }

  toMillis(): number {
    return this.seconds * 1000 + Math.floor(this.nanos / 1e6);
  }

  plus(other: DayTimeDuration): DayTimeDuration {
    return DayTimeDuration.of(this.seconds + other.seconds, this.nanos + other.nanos);
  }

  times(factor: number): DayTimeDuration {
    return DayTimeDuration.of(this.seconds * factor, this.nanos * factor);
  }

  /** Whole units towards zero, as Java counts them: -90 minutes are -1 hour and -30 minutes. */
  get parts(): { days: number; hours: number; minutes: number; seconds: number } {
    const { seconds } = this;
    return {
      days: Math.trunc(seconds / 86_400) + 0,
      hours: (Math.trunc(seconds / 3600) % 24) + 0,
      minutes: (Math.trunc(seconds / 60) % 60) + 0,
      seconds: (seconds % 60) + 0,
    };
  }

  /** As FEEL writes it, days first and without fractions. */
  toString(): string {
    const { days, hours, minutes, seconds } = this.parts;
    const all = [days, hours, minutes, seconds];
    if (all.every((part) => part === 0)) return 'P0D';

    const negative = all.every((part) => part <= 0);
    const [d, h, m, s] = negative ? all.map((part) => -part) : all;
    const time = unit(h, 'H') + unit(m, 'M') + unit(s, 'S');
    return `${negative ? '-' : ''}P${unit(d, 'D')}${time === '' ? '' : `T${time}`}`;
  }

  /** As Zeebe stores it: hours at most, fractions of seconds kept. */
  toIso(): string {
    if (this.isZero) return 'PT0S';
    const whole = this.seconds < 0 && this.nanos > 0 ? this.seconds + 1 : this.seconds;
    const hours = Math.trunc(whole / 3600);
    const minutes = Math.trunc((whole % 3600) / 60);
    const seconds = whole % 60;
    const time = unit(hours, 'H') + unit(minutes, 'M');
    if (seconds === 0 && this.nanos === 0 && time !== '') return `PT${time}`;

    const fraction = this.seconds < 0 && this.nanos > 0 ? 1e9 - this.nanos : this.nanos;
    const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
    return `PT${time}${this.seconds < 0 && seconds === 0 ? '-0' : seconds}${decimals}S`;
  }
}

function unit(amount: number | undefined, letter: string): string {
  return amount ? `${amount}${letter}` : '';
}

/** A length of time in months: it has no fixed number of days. */
export class YearMonthDuration {
  constructor(readonly totalMonths: number) {}

  get years(): number {
    return Math.trunc(this.totalMonths / 12) + 0;
  }

  get months(): number {
    return (this.totalMonths % 12) + 0;
  }

  /** As Zeebe stores it: a sign at each part. */
  toIso(): string {
    return this.totalMonths === 0 ? 'P0D' : `P${unit(this.years, 'Y')}${unit(this.months, 'M')}`;
  }

  /** As FEEL writes it: one sign in front. */
  toString(): string {
    if (this.totalMonths === 0) return 'P0Y';
    if (this.totalMonths < 0) return `-${new YearMonthDuration(-this.totalMonths).toString()}`;
    return `P${unit(this.years, 'Y')}${unit(this.months, 'M')}`;
  }
}
