import { Office } from '@processes/testing';

import { MarkOrderOverdue } from './mark-overdue.worker';

describe('work-order/mark-overdue', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('leaves an explanation owed', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);
    await office.runs(MarkOrderOverdue, { caseNo, orderNo, orderClockId: clockId });

    expect(await office.lastLeaf(caseNo, 'order/overdue')).toMatchObject({ explanationOwed: true });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(MarkOrderOverdue, { caseNo, orderNo, orderClockId: clockId })).toEqual({});
  });
});
