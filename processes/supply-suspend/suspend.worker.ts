import { Clock, toInstant } from '@libs/base';
import { Customers } from '@libs/customers';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { SuspendIn } from './supply-suspend.process';

const DAY_MS = 24 * 3_600_000;
/** A suspension is agreed for a year; the customer is asked in good time whether it goes on. */
const ASK_AFTER_DAYS = 365 - 30;

/** The valve is closed and sealed: the account is suspended from the day of sealing on. Seal and reading come from the order's report. */
@JobWorker('supply-suspend/suspend', { in: SuspendIn, out: Nothing })
export class Suspend {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly customers: Customers,
    private readonly orders: Orders,
  ) {}

  run({ caseNo, accountId, orderNo }: SuspendIn): Promise<Nothing> {
    return this.once.run(async () => {
      const { sealNo, registerReading, endedAt } = await this.orders.byNo(orderNo);
      const renewalAskAt = toInstant(this.clock.now() + ASK_AFTER_DAYS * DAY_MS);
      const from = endedAt ?? toInstant(this.clock.now());
      await this.customers.suspend(
        await this.customers.account(accountId),
        { from, renewalAskAt, sealNo, registerReading },
        caseNo,
      );

      return {};
    });
  }
}
