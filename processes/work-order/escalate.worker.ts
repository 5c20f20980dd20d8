import { Orders, Units } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OrderClockRef } from './work-order.process';

/** Still not done long after its time: the department of the unit is told. */
@JobWorker('work-order/escalate', { in: OrderClockRef, out: Nothing })
export class Escalate {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly units: Units,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo }: OrderClockRef): Promise<Nothing> {
    return this.once.run(async () => {
      const { unitCode } = await this.orders.byNo(orderNo);
      await this.tell.staff(caseNo, [`dept-head:${await this.units.departmentOf(unitCode)}`], 'order-escalated');

      return {};
    });
  }
}
