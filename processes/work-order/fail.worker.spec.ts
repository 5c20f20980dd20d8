import { Office } from '@processes/testing';

import { Fail } from './fail.worker';

describe('work-order/fail', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('ends the order as not done', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runs(Fail, { caseNo, orderNo })).toMatchObject({ orderResult: 'cannot_do' });
    expect(await office.order(orderNo)).toMatchObject({ state: 'failed' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Fail, { caseNo, orderNo })).toMatchObject({ orderResult: 'cannot_do' });
  });
});
