import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { BindIn, BindOut } from './work-order.process';

/** Somebody with authority has decided whose work it is. It binds, and proposes a rule so that it need not be decided again. */
@JobWorker('work-order/bind', { in: BindIn, out: BindOut })
export class Bind {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo, unitCode }: BindIn): Promise<BindOut> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      await this.orders.passTo(order, 'order/bound', { unitCode, acceptBy: order.acceptBy, binding: true });
      if (order.clockId !== null) await this.clocks.handTo(order.clockId, `unit:${unitCode}`);
      await this.tell.staff(caseNo, ['dispatcher'], `dispatch-rule-proposed:${order.categoryCode}:${unitCode}`);

      return { binding: true };
    });
  }
}
