import { DayTimeDuration } from './duration';
import { offsetText, type Zone } from './zone';

export const NANOS_A_DAY = 86_400e9;

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nano: number;
}

export function clockTimeOf(nanoOfDay: number): ClockTime {
  const seconds = Math.floor(nanoOfDay / 1e9);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    nano: nanoOfDay - seconds * 1e9,
  };
}

export function nanoOfDay(hour: number, minute: number, second: number, nano: number): number | undefined {
  const valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nano >= 0 && nano < 1e9;
  return valid ? (hour * 3600 + minute * 60 + second) * 1e9 + nano : undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/** As Zeebe stores it: no seconds when there are none, fractions in threes. */
export function shortTime(value: number): string {
  const { hour, minute, second, nano } = clockTimeOf(value);
  if (second === 0 && nano === 0) return `${two(hour)}:${two(minute)}`;
  if (nano === 0) return `${two(hour)}:${two(minute)}:${two(second)}`;
  const digits = String(nano)
    .padStart(9, '0')
    .replace(/(?:000)+$/, '');
  return `${two(hour)}:${two(minute)}:${two(second)}.${digits}`;
}

/** As FEEL writes it: always with seconds, fractions without trailing zeros. */
export function longTime(value: number): string {
  const { hour, minute, second, nano } = clockTimeOf(value);
  const fraction = nano === 0 ? '' : `.${String(nano).padStart(9, '0').replace(/0+$/, '')}`;
  return `${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
}

/** A time of the day: with an offset (and perhaps the zone that it comes from), or of no place in particular. */
export class FeelTime {
  constructor(
    readonly nanoOfDay: number,
    readonly offset: number | null = null,
    readonly zone: Zone | null = null,
  ) {}

  get isLocal(): boolean {
    return this.offset === null;
  }

  plus(duration: DayTimeDuration): FeelTime {
    const moved = this.nanoOfDay + (duration.seconds % 86_400) * 1e9 + duration.nanos;
    const nanos = ((moved % NANOS_A_DAY) + NANOS_A_DAY) % NANOS_A_DAY;
    return new FeelTime(nanos, this.offset, this.zone);
  }

  /** For order and distance: nanoseconds of the day in UTC. */
  get utcNanos(): number {
    return this.nanoOfDay - (this.offset ?? 0) * 1e9;
  }

  since(other: FeelTime): DayTimeDuration {
    return DayTimeDuration.of(0, this.utcNanos - other.utcNanos);
  }

  toString(): string {
    if (this.offset === null) return longTime(this.nanoOfDay);
    return longTime(this.nanoOfDay) + (this.zone ? `@${this.zone.id}` : offsetText(this.offset));
  }

  toJson(): string {
    return this.offset === null ? shortTime(this.nanoOfDay) : this.toString();
  }
}
