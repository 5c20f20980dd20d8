import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Acceptance } from './acceptance';
import { OrderAtUnit, ReissueOut } from './work-order.process';

/** The same order goes to another unit: a new time to sign, the same clock. */
@JobWorker('work-order/reissue', { in: OrderAtUnit, out: ReissueOut })
export class Reissue {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
    private readonly acceptance: Acceptance,
  ) {}

  run({ orderNo, unitCode }: OrderAtUnit): Promise<ReissueOut> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      const acceptBy = await this.acceptance.until(order);
      await this.orders.passTo(order, 'order/reissued', { unitCode, acceptBy, binding: false });
      if (order.clockId !== null) await this.clocks.handTo(order.clockId, `unit:${unitCode}`);

      return { acceptBy };
    });
  }
}
