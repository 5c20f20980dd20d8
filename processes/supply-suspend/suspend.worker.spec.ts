import { Customers } from '@libs/customers';
import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { hasAccount } from './account.fixture';
import { Suspend } from './suspend.worker';

describe('supply-suspend/suspend', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  async function sealed(id: string) {
    const { accountId } = await hasAccount(office, id);
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend', utility: 'heat', accountId });
    const order = await office.hasOrder(caseNo, { orderKind: 'seal', unitCode: 'INS' });
    await office.does(async () => office.the(Orders).end(await office.the(Orders).byNo(order.orderNo), 'order/done', { result: 'done', sealNo: '4711', registerReading: 1234 }));
    return { caseNo, round: 1, accountId, orderNo: order.orderNo, reportId: null, fromAt: '2026-12-01T00:00:00.000Z' };
  }

  it('suspends the account with the seal and the reading of the order, and tells the customer', async () => {
    const input = await sealed('S-1');
    await office.runs(Suspend, input);

    expect(await office.does(() => office.the(Customers).account('S-1'))).toMatchObject({ state: 'suspended', sealNo: '4711', registerReading: 1234, renewalAskAt: '2027-11-01T00:00:00.000Z' });
    expect(await office.told(input.caseNo)).toEqual(['SUSPENDED']);
  });

  it('can run twice', async () => {
    expect(await office.runsTwice(Suspend, await sealed('S-2'))).toEqual({});
  });
});
