import { Clock, newId, toInstant } from '@libs/base';
import { Cases } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { NoAccessIn, NoAccessOut } from './work-order.process';

const SLOT_MS = 3 * 24 * 3_600_000;
const NO_ACCESS_MAX = 2;

/** Nobody let the unit in, or the customer asked for another time: the clocks rest, visibly, and times are offered. */
@JobWorker('work-order/no-access', { in: NoAccessIn, out: NoAccessOut })
export class NoAccess {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo, reportResult, noAccessCount }: NoAccessIn): Promise<NoAccessOut> {
    return this.once.run(async () => {
      const count = noAccessCount + (reportResult === 'no_access' ? 1 : 0);
      const slotKey = newId();
      const slotUntil = toInstant(this.clock.now() + SLOT_MS);
      const order = await this.orders.byNo(orderNo);
      await this.orders.change(order, 'order/no-access', { state: 'waiting_customer' }, { reportResult, noAccessCount: count });
      if (count <= NO_ACCESS_MAX) {
        const found = await this.cases.advance(caseNo, ['accepted', 'in_progress'], 'waiting_customer');
        for (const clockId of [order.clockId, found.promiseClockId])
          if (clockId !== null) await this.clocks.pause(clockId, 'no_access');
        await this.tell.customer(caseNo, 'NO_ACCESS', {
          at: toInstant(this.clock.now()),
          linkFor: 'appointment',
          linkKey: slotKey,
        });
      }

      return { noAccessCount: count, slotUntil, slotKey };
    });
  }
}
