import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { OrderEnd, OrderRef } from './work-order.process';

/** Done again too often: the order ends as not done, and the case decides what follows. */
@JobWorker('work-order/fail', { in: OrderRef, out: OrderEnd })
export class Fail {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
  ) {}

  run({ orderNo }: OrderRef): Promise<OrderEnd> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      if (order.clockId !== null) await this.clocks.stop(order.clockId);
      await this.orders.end(order, 'order/failed', { result: 'cannot_do' });

      return { orderResult: 'cannot_do' as const, reportId: order.reportId };
    });
  }
}
