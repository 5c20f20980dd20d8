import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { CompleteIn, OrderEnd, type OrderResult, type ReportResult } from './work-order.process';

const resultOf: Readonly<Record<ReportResult, OrderResult>> = {
  done: 'done',
  cannot_do: 'cannot_do',
  customer_side: 'customer_side',
  not_found: 'not_found',
  no_access: 'no_access',
  customer_slot: 'no_access',
};

/** The check is passed: the clock stops, and the order ends with what the unit reported. */
@JobWorker('work-order/complete', { in: CompleteIn, out: OrderEnd })
export class Complete {
  constructor(
    private readonly once: Once,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
  ) {}

  run({ orderNo, reportResult, registerReading, sealNo, reportNoteId }: CompleteIn): Promise<OrderEnd> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      const isLate = order.clockId !== null && (await this.clocks.read(order.clockId)).reading.state === 'overdue';
      const result = reportResult === 'done' && isLate ? 'done_late' : resultOf[reportResult];
      if (order.clockId !== null) await this.clocks.stop(order.clockId);
      await this.orders.end(order, 'order/done', {
        result,
        registerReading,
        sealNo: sealNo === null ? null : String(sealNo),
        reportNoteId,
      });

      return { orderResult: result, reportId: order.reportId };
    });
  }
}
