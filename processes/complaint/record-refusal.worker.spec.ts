import { Office } from '@processes/testing';

import { RecordRefusal } from './record-refusal.worker';

describe('complaint/record-refusal', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('keeps the reason and its rule', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.runs(RecordRefusal, { caseNo, refusalCode: 'no_fault_arrears', advice: null, noteId: null });

    expect(await office.case(caseNo)).toMatchObject({
      state: 'refused',
      facts: { refusalCode: 'no_fault_arrears', ruleCode: 'R-ARR' },
    });
  });

  it('stops for an operator when no reason is named', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });

    await expect(office.runs(RecordRefusal, { caseNo, refusalCode: null, advice: null, noteId: null })).rejects.toThrow(
      'to name a reason',
    );
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });

    expect(await office.runsTwice(RecordRefusal, { caseNo, refusalCode: 'no_fault_price', advice: null, noteId: null })).toEqual(
      {},
    );
  });
});
