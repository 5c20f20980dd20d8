import { Rejected } from '@libs/base';
import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { Acceptance } from './acceptance';
import { OrderRef, ReassignOut } from './work-order.process';

/** Another unit takes the order over: the old crew is recalled, the clock goes on. Who chose it and why stand in the order. */
@JobWorker('work-order/reassign', { in: OrderRef, out: ReassignOut })
export class Reassign {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
    private readonly acceptance: Acceptance,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo }: OrderRef): Promise<ReassignOut> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      const choice = order.reassignments.at(-1);
      if (!choice) throw new Rejected(`Expected order ${orderNo} to have a new unit, but nobody has chosen one`);

      await this.tell.staff(caseNo, [`unit:${order.unitCode}`], 'order-recalled');
      await this.orders.giveTo(order, 'order/reassigned', {
        unitCode: choice.unitCode,
        acceptBy: await this.acceptance.until(order),
        binding: false,
      });
      if (order.clockId !== null) await this.clocks.handTo(order.clockId, `unit:${choice.unitCode}`);

      return { unitCode: order.unitCode, unitKey: order.unitKey, binding: false, acceptBy: order.acceptBy };
    });
  }
}
