import { Office } from '@processes/testing';

import { Escalate } from './escalate.worker';

describe('work-order/escalate', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the department of the unit', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);
    await office.runs(Escalate, { caseNo, orderNo, orderClockId: clockId });

    expect(await office.lastLeaf(caseNo, 'staff/told')).toEqual({ groups: ['dept-head:OPS'], code: 'order-escalated' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Escalate, { caseNo, orderNo, orderClockId: clockId })).toEqual({});
  });
});
