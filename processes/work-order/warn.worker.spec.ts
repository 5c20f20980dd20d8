import { Office } from '@processes/testing';

import { Warn } from './warn.worker';

describe('work-order/warn', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('warns the unit that has the order', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);
    await office.runs(Warn, { caseNo, orderNo, orderClockId: clockId });

    expect(await office.lastLeaf(caseNo, 'staff/told')).toEqual({ groups: ['unit:RPR'], code: 'order-due-soon' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Warn, { caseNo, orderNo, orderClockId: clockId })).toEqual({});
  });
});
