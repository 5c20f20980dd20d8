import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OrderRef } from './work-order.process';

/** The customer has urged: the unit that has the order knows. */
@JobWorker('work-order/record-urge', { in: OrderRef, out: Nothing })
export class RecordOrderUrge {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo }: OrderRef): Promise<Nothing> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      await this.orders.change(order, 'order/urged', { urgeCount: order.urgeCount + 1 }, { urgeCount: order.urgeCount + 1 });
      await this.tell.staff(caseNo, [`unit:${order.unitCode}`], 'order-urged');

      return {};
    });
  }
}
