import { Papers } from '@libs/archive';
import { Cases, isOpen } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { CancelOut, CaseRound } from './case.process';
import { Once } from './once';
import { Tell } from './tell';

/** The customer has withdrawn: open orders are recalled, clocks stop, units and customer are told. What was done stays done. */
@JobWorker('case/cancel', { in: CaseRound, out: CancelOut })
export class Cancel {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly papers: Papers,
    private readonly clocks: Clocks,
    private readonly tell: Tell,
  ) {}

  run({ caseNo }: CaseRound): Promise<CancelOut> {
    return this.once.run(async () => {
      const found = await this.cases.byNo(caseNo);
      if (!isOpen(found.state)) return { cancelled: found.state === 'cancelled' };

      for (const order of await this.orders.openOf(caseNo)) {
        await this.orders.end(order, 'order/recalled', {});
        await this.tell.staff(caseNo, [`unit:${order.unitCode}`], 'order-recalled');
      }
      for (const set of await this.papers.setsOf(caseNo)) {
        if (set.state === 'open' || set.state === 'asked')
          await this.papers.change(set, 'papers/withdrawn', { state: 'withdrawn' });
      }
      for (const clock of await this.clocks.ofSubject(caseNo)) await this.clocks.stop(clock.id);
      await this.cases.move(found, 'cancelled', { outcome: 'withdrawn' });
      await this.tell.customer(caseNo, 'CASE_CANCELLED', {});

      return { cancelled: true };
    });
  }
}
