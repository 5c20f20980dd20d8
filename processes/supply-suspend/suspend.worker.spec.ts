import { Customers } from '@libs/customers';
import { Complete } from '../work-order/complete.worker';
import { Office } from '@processes/testing';

import { Suspend } from './suspend.worker';

describe('supply-suspend/suspend', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const sealed = async (accountId: string) => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    await office.hasAccount(accountId);
    const { orderNo } = await office.hasOrder(caseNo, { orderKind: 'seal', unitCode: 'INS' });
    await office.runs(Complete, { caseNo, orderNo, reportResult: 'done', registerReading: 4711, sealNo: 88, reportNoteId: null });

    return { caseNo, round: 1, accountId, orderNo, reportId: null, fromAt: '2026-12-01T00:00:00.000Z' };
  };

  it('suspends the account with seal and reading of the order', async () => {
    await office.runs(Suspend, await sealed('A-1'));

    expect(await office.does(() => office.the(Customers).account('A-1'))).toMatchObject({
      state: 'suspended',
      sealNo: '88',
      registerReading: 4711,
    });
  });

  it('can run twice', async () => {
    expect(await office.runsTwice(Suspend, await sealed('A-2'))).toEqual({});
  });
});
