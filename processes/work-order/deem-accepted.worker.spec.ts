import { Office } from '@processes/testing';

import { DeemAccepted } from './deem-accepted.worker';

describe('work-order/deem-accepted', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('takes silence for acceptance and tells the head of the unit', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo, unitCode } = await office.hasOrder(caseNo);
    await office.runs(DeemAccepted, { caseNo, orderNo, unitCode });

    expect(await office.story(caseNo)).toContain('order/deemed-accepted');
    expect(await office.lastLeaf(caseNo, 'staff/told')).toEqual({ groups: ['unit-head:RPR'], code: 'order-deemed-accepted' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo, unitCode } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(DeemAccepted, { caseNo, orderNo, unitCode })).toEqual({});
  });
});
