import { jsonColumn, rows } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { code } from './columns';

/** Something the company decides for itself, by name. */
@Entity('setting')
export class Setting {
  @PrimaryColumn(code(60)) readonly name!: string;
  @Column(jsonColumn()) readonly value!: unknown;
}

export interface District {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Served from outside the town. */
  readonly outer?: boolean;
}

/** What a company decides at its first start and later; each with what is taken until then. */
export interface CompanySettings {
  name: string;
  timeZone: string;
  utilities: readonly string[];
  districts: readonly District[];
  /** The first day of the heating season, month and day; instants decide, so a test may give a whole date. */
  seasonStart: string;
  /** A heating customer may ask until this many days before the season starts. */
  suspendLeadDays: number;
  papersDays: number;
  papersReminderDays: readonly number[];
  answerDays: number;
  callTries: number;
  statementHours: number;
  publicLink: string;
}

const defaults: CompanySettings = {
  name: '',
  timeZone: 'Asia/Shanghai',
  utilities: ['water'],
  districts: [],
  seasonStart: '11-15',
  suspendLeadDays: 45,
  papersDays: 30,
  papersReminderDays: [7, 20, 28],
  answerDays: 3,
  callTries: 3,
  statementHours: 4,
  publicLink: '/p',
};

@Injectable()
export class Settings {
  async get<Name extends keyof CompanySettings>(name: Name): Promise<CompanySettings[Name]> {
    const setting = await rows(Setting).findOneBy({ name });

    return setting ? (setting.value as CompanySettings[Name]) : defaults[name];
  }

  async set<Name extends keyof CompanySettings>(name: Name, value: CompanySettings[Name]): Promise<void> {
    const { affected } = await rows(Setting).update({ name }, { value });
    if (affected !== 1) await rows(Setting).insert({ name, value });
  }
}
