import { Office } from '@processes/testing';

import { RecordReceipt } from './record-receipt.worker';

describe('complaint/record-receipt', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('thanks the customer and begins the rounds at nought', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });

    expect(await office.runs(RecordReceipt, { caseNo, round: 1 })).toEqual({ planRound: 0, handleRound: 0 });
    expect(await office.told(caseNo)).toEqual(['COMPLAINT_RECEIVED']);
  });

  it('tells nobody who wishes to stay unknown', async () => {
    const { caseNo } = await office.hasCase({ state: 'received', anonymous: true });
    await office.runs(RecordReceipt, { caseNo, round: 1 });

    expect(await office.told(caseNo)).toEqual([]);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.runsTwice(RecordReceipt, { caseNo, round: 1 });

    expect(await office.told(caseNo)).toEqual(['COMPLAINT_RECEIVED']);
  });
});
