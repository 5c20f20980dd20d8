import { Clock, toInstant } from '@libs/base';
import { Cases } from '@libs/cases';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OrderAtUnit } from './work-order.process';

/** The unit stayed silent: it is taken to have accepted (首办负责), and its head is told. */
@JobWorker('work-order/deem-accepted', { in: OrderAtUnit, out: Nothing })
export class DeemAccepted {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo, unitCode }: OrderAtUnit): Promise<Nothing> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      await this.orders.change(order, 'order/deemed-accepted', { state: 'accepted', acceptedAt: toInstant(this.clock.now()) });
      await this.tell.staff(caseNo, [`unit-head:${unitCode}`], 'order-deemed-accepted');
      await this.cases.advance(caseNo, ['accepted'], 'in_progress');

      return {};
    });
  }
}
