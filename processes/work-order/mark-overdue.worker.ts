import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OrderClockRef } from './work-order.process';

/** The order's time has passed: its unit owes an explanation, apart from the order. */
@JobWorker('work-order/mark-overdue', { in: OrderClockRef, out: Nothing })
export class MarkOrderOverdue {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo }: OrderClockRef): Promise<Nothing> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      await this.orders.change(order, 'order/overdue', { overdue: 1 }, { explanationOwed: true });
      await this.tell.staff(caseNo, ['supervisor', `unit-head:${order.unitCode}`], 'order-overdue');

      return {};
    });
  }
}
