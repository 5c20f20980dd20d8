import { Cases } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { type Order, type OrderExtension, Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { ApplyExtensionIn } from './work-order.process';

/** Granted: the order's clock moves, and the promise only with a word to the customer. Refused: the reason is kept. */
@JobWorker('work-order/apply-extension', { in: ApplyExtensionIn, out: Nothing })
export class ApplyExtension {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, orderNo, extAdvice, extDecision }: ApplyExtensionIn): Promise<Nothing> {
    return this.once.run(async () => {
      const order = await this.orders.byNo(orderNo);
      const decision = extAdvice === 'person' && extDecision === 'grant' ? 'grant' : 'refuse';
      const extension = await this.orders.decideTime(order, decision);
      if (extension && decision === 'grant') await this.grant(order, extension);
      if (extension) await this.tell.staff(caseNo, [`unit:${order.unitCode}`], `time-${decision}`);

      return {};
    });
  }

  private async grant({ caseNo, clockId }: Order, { byMs, reasonCode }: OrderExtension): Promise<void> {
    if (clockId === null) return;
    const { dueAt } = await this.clocks.extend(clockId, byMs, reasonCode);
    const found = await this.cases.byNo(caseNo);
    if (found.promiseClockId === null || found.promisedAt === null || dueAt <= found.promisedAt) return;

    const promise = await this.clocks.extend(found.promiseClockId, byMs, reasonCode);
    await this.cases.change(found, 'case/promise-moved', { promisedAt: promise.dueAt });
    await this.tell.customer(caseNo, 'EXTENDED', { reasonPublic: reasonCode, newAt: promise.dueAt });
  }
}
