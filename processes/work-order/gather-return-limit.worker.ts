import { Cases } from '@libs/cases';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { GatherReturnLimitIn, GatherReturnLimitOut } from './work-order.process';

/** How often the order came back, and whether the unit named instead has itself sent it back. */
@JobWorker('work-order/gather-return-limit', { in: GatherReturnLimitIn, out: GatherReturnLimitOut })
export class GatherReturnLimit {
  constructor(
    private readonly cases: Cases,
    private readonly orders: Orders,
  ) {}

  async run({ caseNo, orderNo, trueUnit }: GatherReturnLimitIn): Promise<GatherReturnLimitOut> {
    const { returns } = await this.orders.byNo(orderNo);
    const { priority } = await this.cases.byNo(caseNo);
    const ownerHasReturned = returns.some(({ unitCode }) => unitCode === trueUnit);

    return {
      returnLimitFacts: {
        bounceCount: Math.max(1, returns.length),
        priority,
        trueOwnerNamed: trueUnit !== null,
        ownerHasReturned,
      },
    };
  }
}
