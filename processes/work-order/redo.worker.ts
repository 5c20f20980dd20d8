import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Acceptance } from './acceptance';
import { RedoIn, RedoOut } from './work-order.process';

/** The check was not passed: the unit does it again, on the same clock. */
@JobWorker('work-order/redo', { in: RedoIn, out: RedoOut })
export class Redo {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly acceptance: Acceptance,
  ) {}

  run({ orderNo, redoCount }: RedoIn): Promise<RedoOut> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      await this.orders.giveTo(order, 'order/redo', {
        unitCode: order.unitCode,
        acceptBy: await this.acceptance.until(order),
        binding: order.binding === 1,
      });

      return { redoCount: redoCount + 1, unitKey: order.unitKey, acceptBy: order.acceptBy };
    });
  }
}
