import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OrderClockRef } from './work-order.process';

/** Three quarters of the time have passed: the unit is warned. */
@JobWorker('work-order/warn', { in: OrderClockRef, out: Nothing })
export class Warn {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo }: OrderClockRef): Promise<Nothing> {
    return this.once.run(async () => {
      const { unitCode } = await this.orders.byNo(orderNo);
      await this.tell.staff(caseNo, [`unit:${unitCode}`], 'order-due-soon');

      return {};
    });
  }
}
