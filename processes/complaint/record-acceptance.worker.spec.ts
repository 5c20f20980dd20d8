import { Office } from '@processes/testing';

import { RecordAcceptance } from './record-acceptance.worker';

describe('complaint/record-acceptance', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('accepts what was received', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.runs(RecordAcceptance, { caseNo, noteId: null });

    expect(await office.case(caseNo)).toMatchObject({ state: 'accepted' });
  });

  it('takes an overturned refusal into work and forgets its reason', async () => {
    const { caseNo } = await office.hasCase({
      state: 'replied',
      facts: { refusalCode: 'no_fault_price', ending: 'explained_no_fault' },
    });
    await office.runs(RecordAcceptance, { caseNo, noteId: null });

    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress', facts: { refusalCode: null, ending: null } });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });

    expect(await office.runsTwice(RecordAcceptance, { caseNo, noteId: null })).toEqual({});
  });
});
