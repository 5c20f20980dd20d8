import { jsonColumn, rows } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { code } from './columns';

/** What a step did at one entry of its element: guards rework, restart and a second job for the same entry. */
@Entity('effect')
export class Effect {
  @PrimaryColumn(code(160)) readonly effectKey!: string;
  @Column(jsonColumn()) readonly result!: unknown;
}

/**
 * Effects happen once.
 *
 * Invariant: for one key the work runs once; asked again, its first result is the answer. The key is written in the
 * transaction of the work, so a work that failed may run again.
 */
@Injectable()
export class Effects {
  async once<Result>(effectKey: string, work: () => Promise<Result>): Promise<Result> {
    const known = await rows(Effect).findOneBy({ effectKey });
    if (known) return known.result as Result;

    const result = await work();
    await rows(Effect).insert({ effectKey, result: (result ?? {}) as object });

    return result;
  }
}
