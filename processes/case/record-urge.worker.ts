import { Cases } from '@libs/cases';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing, RecordUrgeIn, type UrgeTarget } from './case.process';
import { Once } from './once';
import { Tell } from './tell';

/** Brings an urging to those who can help: the unit, its head, or supervisor and department. */
@JobWorker('case/record-urge', { in: RecordUrgeIn, out: Nothing })
export class RecordUrge {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, urgeAdvice }: RecordUrgeIn): Promise<Nothing> {
    return this.once.run(async () => {
      const found = await this.cases.byNo(caseNo);
      const open = await this.orders.openOf(caseNo);
      await this.tell.staff(
        caseNo,
        groupsFor(
          urgeAdvice?.target ?? 'supervisor',
          open.map(({ unitCode }) => unitCode),
        ),
        'case-urged',
      );
      for (const order of open) await this.orders.urge(order);
      if (urgeAdvice?.proposeDifficult) await this.cases.record(found, 'case/difficult-proposed', { difficultProposed: true });

      return {};
    });
  }
}

function groupsFor(target: UrgeTarget, units: readonly string[]): readonly string[] {
  if (target === 'supervisor' || units.length === 0) return ['supervisor'];

  return units.map((unit) => (target === 'unit_head' ? `unit-head:${unit}` : `unit:${unit}`));
}
