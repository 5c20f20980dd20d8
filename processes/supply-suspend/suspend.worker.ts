import { toInstant, toMs } from '@libs/base';
import { Customers } from '@libs/customers';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';
import { DateTime } from 'luxon';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { SuspendIn } from './supply-suspend.process';

const PERIOD = { years: 1 };
/** Before the period ends the customer is asked: never a silent cut, never a silent restart. */
const ASK_BEFORE = { days: 30 };

/** The valve is sealed: the account is suspended from the day of sealing, with the seal and the reading of the order. */
@JobWorker('supply-suspend/suspend', { in: SuspendIn, out: Nothing })
export class Suspend {
  constructor(
    private readonly once: Once,
    private readonly customers: Customers,
    private readonly orders: Orders,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, accountId, orderNo, fromAt }: SuspendIn): Promise<Nothing> {
    return this.once.run(async () => {
      const account = await this.customers.account(accountId);
      const { sealNo, registerReading } = await this.orders.byNo(orderNo);
      const renewalAskAt = toInstant(DateTime.fromMillis(toMs(fromAt)).plus(PERIOD).minus(ASK_BEFORE).toMillis());
      await this.customers.suspend(account, { from: fromAt, renewalAskAt, sealNo, registerReading }, caseNo);
      await this.tell.customer(caseNo, 'SUSPENDED', { kind: 'suspend', from: fromAt, reading: registerReading });

      return {};
    });
  }
}
