import { FeelDate } from './date';
import { DayTimeDuration, type YearMonthDuration } from './duration';
import { FeelTime, longTime, shortTime } from './time';
import { offsetOfLocal, offsetText, type Zone } from './zone';

/** A day and a time on it, of no place in particular or in a zone. */
export class FeelDateTime {
  private constructor(
    readonly date: FeelDate,
    readonly nanoOfDay: number,
    readonly zone: Zone | null,
    readonly offset: number,
  ) {}

  static local(date: FeelDate, nanoOfDay: number): FeelDateTime {
    return new FeelDateTime(date, nanoOfDay, null, 0);
  }

  /** A local time that the zone's clocks skip moves forward by what they skip. */
  static inZone(date: FeelDate, nanoOfDay: number, zone: Zone, preferredOffset?: number): FeelDateTime {
    const localSecond = date.epochDay * 86_400 + Math.floor(nanoOfDay / 1e9);
    const offset = offsetOfLocal(zone, localSecond, preferredOffset);
    return FeelDateTime.at(localSecond - offset, nanoOfDay % 1e9, zone);
  }

  static at(epochSecond: number, nano: number, zone: Zone): FeelDateTime {
    const offset = zone.offsetAt(epochSecond);
    return FeelDateTime.ofLocalSecond(epochSecond + offset, nano, zone, offset);
  }

  static atMillis(epochMs: number, zone: Zone): FeelDateTime {
    const second = Math.floor(epochMs / 1000);
    return FeelDateTime.at(second, (epochMs - second * 1000) * 1e6, zone);
  }

  private static ofLocalSecond(localSecond: number, nano: number, zone: Zone | null, offset: number): FeelDateTime {
    const day = Math.floor(localSecond / 86_400);
    return new FeelDateTime(FeelDate.ofEpochDay(day), (localSecond - day * 86_400) * 1e9 + nano, zone, offset);
  }

  get isLocal(): boolean {
    return this.zone === null;
  }

  get time(): FeelTime {
    const { zone } = this;
    if (zone === null) return new FeelTime(this.nanoOfDay);
    return new FeelTime(this.nanoOfDay, this.offset, zone.isOffset ? null : zone);
  }

  /** Seconds since 1970 of the instant; of a local one as if it stood in UTC. */
  get epochSecond(): number {
    return this.date.epochDay * 86_400 + Math.floor(this.nanoOfDay / 1e9) - this.offset;
  }

  get nano(): number {
    return this.nanoOfDay % 1e9;
  }

  toEpochMillis(): number {
    return this.epochSecond * 1000 + Math.floor(this.nano / 1e6);
  }

  plus(duration: DayTimeDuration): FeelDateTime {
    const moved = DayTimeDuration.of(this.epochSecond + duration.seconds, this.nano + duration.nanos);
    return this.zone
      ? FeelDateTime.at(moved.seconds, moved.nanos, this.zone)
      : FeelDateTime.ofLocalSecond(moved.seconds, moved.nanos, null, 0);
  }

  plusMonths(duration: YearMonthDuration, sign: 1 | -1 = 1): FeelDateTime {
    const date = this.date.plusMonths(sign * duration.totalMonths);
    return this.zone
      ? FeelDateTime.inZone(date, this.nanoOfDay, this.zone, this.offset)
      : FeelDateTime.local(date, this.nanoOfDay);
  }

  inOtherZone(zone: Zone): FeelDateTime {
    return FeelDateTime.at(this.epochSecond, this.nano, zone);
  }

  since(other: FeelDateTime): DayTimeDuration {
    return DayTimeDuration.of(this.epochSecond - other.epochSecond, this.nano - other.nano);
  }

  toString(): string {
    return `${this.date.toString()}T${longTime(this.nanoOfDay)}${this.zoneSuffix('@')}`;
  }

  toJson(): string {
    return `${this.date.toString()}T${shortTime(this.nanoOfDay)}${this.zoneSuffix('[')}`;
  }

  private zoneSuffix(style: '@' | '['): string {
    if (!this.zone) return '';
    if (this.zone.isOffset) return offsetText(this.offset);
    return style === '@' ? `@${this.zone.id}` : `${offsetText(this.offset)}[${this.zone.id}]`;
  }
}
