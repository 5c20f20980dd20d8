import { Office } from '@processes/testing';

import { RecordUpheld } from './record-upheld.worker';

describe('complaint/record-upheld', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the customer where to turn next', async () => {
    const { caseNo } = await office.hasCase({
      state: 'in_progress',
      facts: { refusalCode: 'no_fault_price', ruleCode: 'R-PRICE' },
    });
    await office.runs(RecordUpheld, { caseNo, noteId: null });

    expect(await office.told(caseNo)).toEqual(['FINAL']);
    expect(await office.case(caseNo)).toMatchObject({ state: 'replied', facts: { ending: 'explained_no_fault' } });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress', facts: { refusalCode: 'no_fault_price' } });

    expect(await office.runsTwice(RecordUpheld, { caseNo, noteId: null })).toEqual({});
  });
});
