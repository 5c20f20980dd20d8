import { Clock, isUniqueViolation, rows, savepoint } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { code } from './columns';
import { Settings } from './setting';

/** How far a series of numbers has come. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn(code(10)) readonly name!: string;
  @Column('integer') readonly last!: number;
}

/**
 * Numbers people read to each other: `C20261122-000123`, the day and a running number.
 *
 * Invariant: allocated in the transaction that uses it; one that is rolled back leaves no gap on a case.
 */
@Injectable()
export class Numbers {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async next(letter: 'C' | 'R'): Promise<string> {
    const day = DateTime.fromMillis(this.clock.now(), { zone: await this.settings.get('timeZone') }).toFormat('yyyyMMdd');

    return `${letter}${day}-${String(await this.count(letter)).padStart(6, '0')}`;
  }

  private async count(name: string): Promise<number> {
    if (!(await this.raise(name))) {
      try {
        await savepoint(() => rows(NumberSeries).insert({ name, last: 1 }));
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        await this.raise(name);
      }
    }

    return (await rows(NumberSeries).findOneByOrFail({ name })).last;
  }

  private async raise(name: string): Promise<boolean> {
    const { affected } = await rows(NumberSeries).increment({ name }, 'last', 1);

    return affected === 1;
  }
}
