import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { GatherReturnLimit } from './gather-return-limit.worker';

describe('work-order/gather-return-limit', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('knows when the unit named has itself returned the order', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);
    await office.does(async () => {
      const orders = office.the(Orders);
      await orders.returned(await orders.byNo(orderNo), {
        unitCode: 'NET',
        reason: 'other_trade',
        trueUnit: 'RPR',
        noteId: null,
      });
    });

    expect(await office.runs(GatherReturnLimit, { caseNo, orderNo, trueUnit: 'NET' })).toEqual({
      returnLimitFacts: { bounceCount: 1, priority: 3, trueOwnerNamed: true, ownerHasReturned: true },
    });
  });
});
