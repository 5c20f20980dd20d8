import { Leaves } from '@libs/audit';
import { Clock, instantColumn, jsonColumn, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { code, optionalCode } from './columns';

export interface PlannedMeasure {
  readonly measureNo: string;
  readonly orderKind: string;
  readonly unitCode: string;
  readonly categoryCode: string;
}

/** What the units agreed to do in one round, and in which words. */
@Entity('plan')
@Index('plan_case', ['caseNo'])
export class Plan {
  @PrimaryColumn(code()) readonly planNo!: string;
  @Column(code(24)) readonly caseNo!: string;
  /** The complaint itself, or the decision of a difficult case. */
  @Column(code(20)) readonly origin!: string;
  @Column(code()) readonly leadUnit!: string;
  @Column(jsonColumn()) readonly measures!: readonly PlannedMeasure[];
  @Column(optionalCode()) readonly noteId!: string | null;
  @Column(instantColumn()) readonly storedAt!: string;
}

export interface NewPlan {
  readonly caseNo: string;
  readonly origin: 'complaint' | 'difficult';
  readonly leadUnit: string;
  readonly units: readonly string[];
  readonly orderKinds: readonly string[];
  readonly categoryCode: string;
  readonly noteId: string | null;
}

/** Plans: one measure for each unit and each kind of work. */
@Injectable()
export class Plans {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
  ) {}

  async store({ caseNo, origin, leadUnit, units, orderKinds, categoryCode, noteId }: NewPlan): Promise<Plan> {
    const planNo = `M${caseNo.slice(1)}-${(await rows(Plan).countBy({ caseNo })) + 1}`;
    const work = units.flatMap((unitCode) => orderKinds.map((orderKind) => ({ unitCode, orderKind, categoryCode })));
    const measures = work.map((measure, index) => ({ measureNo: `${planNo}-${index + 1}`, ...measure }));
    const plan = Object.assign(new Plan(), {
      planNo,
      caseNo,
      origin,
      leadUnit,
      measures,
      noteId,
      storedAt: toInstant(this.clock.now()),
    });
    await rows(Plan).insert(plan);
    await this.leaves.add({ subject: caseNo, kind: 'plan/stored', after: { planNo, leadUnit, measures, noteId } });

    return plan;
  }

  ofCase(caseNo: string): Promise<Plan[]> {
    return rows(Plan).find({ where: { caseNo }, order: { storedAt: 'ASC' } });
  }
}
