import { Clock, toInstant } from '@libs/base';
import { Cases } from '@libs/cases';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { OrderAtUnit } from './work-order.process';

/** A unit has signed for the order: the case is in work. */
@JobWorker('work-order/accepted', { in: OrderAtUnit, out: Nothing })
export class Accepted {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly orders: Orders,
  ) {}

  run({ caseNo, orderNo }: OrderAtUnit): Promise<Nothing> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      await this.orders.change(order, 'order/accepted', { state: 'accepted', acceptedAt: toInstant(this.clock.now()) });
      await this.cases.advance(caseNo, ['accepted'], 'in_progress');

      return {};
    });
  }
}
