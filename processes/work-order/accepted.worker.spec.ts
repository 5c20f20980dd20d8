import { Office } from '@processes/testing';

import { Accepted } from './accepted.worker';

describe('work-order/accepted', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('puts the case in work', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo, unitCode } = await office.hasOrder(caseNo);
    await office.runs(Accepted, { caseNo, orderNo, unitCode });

    expect(await office.order(orderNo)).toMatchObject({ state: 'accepted' });
    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo, unitCode } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Accepted, { caseNo, orderNo, unitCode })).toEqual({});
  });
});
