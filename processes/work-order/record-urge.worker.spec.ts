import { Office } from '@processes/testing';

import { RecordOrderUrge } from './record-urge.worker';

describe('work-order/record-urge', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('counts the urging and tells the unit', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);
    await office.runs(RecordOrderUrge, { caseNo, orderNo });

    expect(await office.order(orderNo)).toMatchObject({ urgeCount: 1 });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);
    await office.runsTwice(RecordOrderUrge, { caseNo, orderNo });

    expect(await office.order(orderNo)).toMatchObject({ urgeCount: 1 });
  });
});
