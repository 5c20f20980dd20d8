import { type CompanyCalendar, plainCalendar } from '@libs/calendar';
import { jsonColumn, rows } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the company's calendar. Never changed: a corrected holiday is the next version. */
@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn('integer')
  readonly version!: number;

  @Column(jsonColumn())
  readonly calendar!: CompanyCalendar;
}

/** The calendars, by version. A company that has published none works eight hours, Monday to Friday. */
@Injectable()
export class Calendars {
  /** Why a cache: a version never changes, and a calendar value carries its known openings. */
  private readonly known = new Map<string, CompanyCalendar>();

  async inForce(): Promise<CompanyCalendar> {
    const [newest] = await rows(CalendarRow).find({ order: { version: 'DESC' }, take: 1 });

    return newest ? this.remember(newest.calendar) : plainCalendar;
  }

  async byVersion(version: number): Promise<CompanyCalendar> {
    const row = await rows(CalendarRow).findOneBy({ version });
    if (!row && version === plainCalendar.version) return plainCalendar;
    if (!row) throw new Error(`Expected calendar version ${version} to be kept, but it is not there`);

    return this.remember(row.calendar);
  }

  /** Publishes a changed calendar as the next version; running clocks follow when they are recomputed. */
  async publish(changed: Omit<CompanyCalendar, 'version'>): Promise<CompanyCalendar> {
    const [newest] = await rows(CalendarRow).find({ order: { version: 'DESC' }, take: 1 });
    const calendar = { ...changed, version: (newest?.version ?? plainCalendar.version) + 1 };
    await rows(CalendarRow).insert({ version: calendar.version, calendar });

    return calendar;
  }

  private remember(calendar: CompanyCalendar): CompanyCalendar {
    const text = JSON.stringify(calendar);
    const known = this.known.get(text) ?? calendar;
    this.known.set(text, known);

    return known;
  }
}
