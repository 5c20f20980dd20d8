import { Clock, toInstant } from '@libs/base';
import { Cases } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { ArrivedIn } from './work-order.process';

/** The unit is on site. What waited for the customer goes on. */
@JobWorker('work-order/arrived', { in: ArrivedIn, out: Nothing })
export class Arrived {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
  ) {}

  run({ caseNo, orderNo, siteCauseCode, siteSafe }: ArrivedIn): Promise<Nothing> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      const values = { state: 'on_site' as const, arrivedAt: toInstant(this.clock.now()), siteCauseCode };
      await this.orders.change(order, 'order/arrived', values, { siteCauseCode, siteSafe });
      const found = await this.cases.advance(caseNo, ['accepted', 'waiting_customer'], 'in_progress');
      for (const clockId of [order.clockId, found.promiseClockId]) if (clockId !== null) await this.clocks.resume(clockId);

      return {};
    });
  }
}
