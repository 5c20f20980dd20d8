import { Settings } from '@libs/cases';
import { Customers } from '@libs/customers';
import { JobWorker } from '@libs/zeebe';

import { GatherWorkOrderDispatchIn, GatherWorkOrderDispatchOut, type OrderKind } from './work-order.process';

const byCategory: readonly OrderKind[] = ['repair', 'measure', 'answer'];

/** What decides whose work this is: the work, the side of the meter, the district. */
@JobWorker('work-order/gather-work-order-dispatch', { in: GatherWorkOrderDispatchIn, out: GatherWorkOrderDispatchOut })
export class GatherWorkOrderDispatch {
  constructor(
    private readonly customers: Customers,
    private readonly settings: Settings,
  ) {}

  async run({
    orderKind,
    utility,
    categoryCode,
    districtCode,
    placeId,
    publicSide,
  }: GatherWorkOrderDispatchIn): Promise<GatherWorkOrderDispatchOut> {
    const place = placeId === null ? null : await this.customers.place(placeId);
    const district = (await this.settings.get('districts')).find(({ code }) => code === districtCode);
    const facts = {
      utility,
      workCode: byCategory.includes(orderKind) ? categoryCode : orderKind,
      publicSide: publicSide ?? place?.facts.publicSide ?? null,
      districtCode: districtCode || 'unknown',
      outer: district?.outer ?? false,
    };

    return { workOrderDispatchFacts: facts };
  }
}
