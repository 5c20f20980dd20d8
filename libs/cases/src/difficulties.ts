import { type Facts, Leaves } from '@libs/audit';
import { Clock, Rejected, instantColumn, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { code, optionalCode } from './columns';

/** What makes a case difficult, who is in charge of it, and how it ended. */
@Entity('difficulty')
@Index('difficulty_case', ['originCaseNo'])
export class Difficulty {
  @PrimaryColumn(code()) readonly difficultNo!: string;
  @Column(code(24)) readonly originCaseNo!: string;
  @Column(code()) readonly reason!: string;
  /** Invariant: one lead unit at every instant; the unit first in charge stays in charge. */
  @Column(code()) readonly leadUnit!: string;
  @Column('integer') readonly startLevel!: number;
  @Column('integer') agreeRound!: number;
  @Column(optionalCode()) decisionId!: string | null;
  @Column(optionalCode(20)) outcome!: string | null;
  @Column(instantColumn()) readonly openedAt!: string;
  @Column(instantColumn({ nullable: true })) endedAt!: string | null;
}

@Injectable()
export class Difficulties {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  async open(fresh: { originCaseNo: string; reason: string; leadUnit: string; startLevel: number }): Promise<Difficulty> {
    const count = await rows(Difficulty).countBy({ originCaseNo: fresh.originCaseNo });
    const difficulty = Object.assign(new Difficulty(), fresh, {
      difficultNo: `D${fresh.originCaseNo.slice(1)}-${count + 1}`,
      agreeRound: 1,
      decisionId: null,
      outcome: null,
      openedAt: toInstant(this.clock.now()),
      endedAt: null,
    });
    await rows(Difficulty).insert(difficulty);
    await this.leaf(difficulty, 'difficult/opened', { difficultNo: difficulty.difficultNo, ...fresh });

    return difficulty;
  }

  async byNo(difficultNo: string): Promise<Difficulty> {
    const difficulty = await rows(Difficulty).findOneBy({ difficultNo });
    if (!difficulty) throw new Rejected(`Expected difficult case ${difficultNo} to exist, but it does not`);

    return difficulty;
  }

  ofCase(originCaseNo: string): Promise<Difficulty[]> {
    return rows(Difficulty).find({ where: { originCaseNo }, order: { openedAt: 'ASC' } });
  }

  async change(
    difficulty: Difficulty,
    kind: string,
    values: Partial<Pick<Difficulty, 'agreeRound' | 'decisionId' | 'outcome'>>,
  ): Promise<void> {
    const endedAt = values.outcome ? toInstant(this.clock.now()) : difficulty.endedAt;
    Object.assign(difficulty, values, { endedAt });
    await rows(Difficulty).update({ difficultNo: difficulty.difficultNo }, { ...values, endedAt });
    await this.leaf(difficulty, kind, { difficultNo: difficulty.difficultNo, ...values });
  }

  /** The department is told in any case, and in time. */
  reported(difficulty: Difficulty, group: string): Promise<unknown> {
    return this.leaf(difficulty, 'difficult/reported', { difficultNo: difficulty.difficultNo, group });
  }

  private leaf({ originCaseNo }: Difficulty, kind: string, after: Facts): Promise<unknown> {
    return this.leaves.add({ subject: originCaseNo, kind, after });
  }
}
