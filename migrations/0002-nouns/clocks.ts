import type { TableText } from '@libs/base';

/** What was promised, and the calendars it is counted by. */
export const clocks: readonly TableText[] = [
  {
    name: 'clock',
    columns: {
      id: 'varchar(40)',
      kind: 'varchar(20)',
      subject: 'varchar(40)',
      ref: 'varchar(80)',
      owner: 'varchar(60)',
      state: 'varchar(10)',
      startedAt: 'varchar(24)',
      dueAt: 'varchar(24)',
      stoppedAt: 'varchar(24)?',
      policy: 'longtext',
      rule: 'longtext',
      calendarVersion: 'integer',
      revision: 'integer',
      version: 'integer',
    },
    primary: ['id'],
    unique: { clock_of: ['kind', 'ref'] },
    index: { clock_subject: ['subject'] },
  },
  {
    name: 'clock_event',
    columns: {
      clockId: 'varchar(40)',
      seq: 'integer',
      event: 'longtext',
    },
    primary: ['clockId', 'seq'],
  },
  {
    name: 'clock_step',
    columns: {
      clockId: 'varchar(40)',
      step: 'varchar(10)',
      level: 'integer',
      firedAt: 'varchar(24)',
    },
    primary: ['clockId', 'step', 'level'],
  },
  {
    name: 'calendar',
    columns: {
      version: 'integer',
      calendar: 'longtext',
    },
    primary: ['version'],
  },
];
