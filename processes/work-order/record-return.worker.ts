import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { RecordReturnIn, RecordReturnOut } from './work-order.process';

/** A unit sends the order back. The customer's clock and the order's go on. */
@JobWorker('work-order/record-return', { in: RecordReturnIn, out: RecordReturnOut })
export class RecordReturn {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
  ) {}

  run({ orderNo, unitCode, returnReason, trueUnit, noteId }: RecordReturnIn): Promise<RecordReturnOut> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      await this.orders.returned(order, { unitCode, reason: returnReason ?? 'not_our_scope', trueUnit, noteId });

      return { bounceCount: order.returns.length };
    });
  }
}
