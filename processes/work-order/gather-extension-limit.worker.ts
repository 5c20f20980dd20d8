import { Clocks } from '@libs/clocks';
import { Orders, openExtension } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { GatherExtensionLimitOut, OrderRef } from './work-order.process';

const safetyCategories = ['water.quality', 'water.burst', 'power.danger', 'heat.leak'];

/** When more time was asked for, how often it was granted, and how much it is. */
@JobWorker('work-order/gather-extension-limit', { in: OrderRef, out: GatherExtensionLimitOut })
export class GatherExtensionLimit {
  constructor(
    private readonly orders: Orders,
    private readonly clocks: Clocks,
  ) {}

  async run({ orderNo }: OrderRef): Promise<GatherExtensionLimitOut> {
    const order = await this.orders.byNo(orderNo);
    const asked = openExtension(order);
    const clock = order.clockId === null ? null : await this.clocks.byId(order.clockId);
    const facts = {
      askedAfterDue: asked !== undefined && clock !== null && asked.askedAt > clock.dueAt,
      extensionCount: order.extensions.filter(({ decision }) => decision === 'grant').length,
      overHalfOriginal: asked !== undefined && clock !== null && asked.byMs > clock.policy.allowance.ms / 2,
      safetyCategory: safetyCategories.includes(order.categoryCode),
    };

    return { extensionLimitFacts: facts };
  }
}
