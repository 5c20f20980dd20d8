import { Office } from '@processes/testing';

import { StoreFinal } from './store-final.worker';

describe('difficult-case/store-final', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells the final answer and where to turn next', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(await office.runs(StoreFinal, { originCaseNo: caseNo, difficultNo, noteId: null })).toEqual({
      difficultOutcome: 'decided_final',
    });
    expect(await office.told(caseNo)).toEqual(['FINAL']);
    expect(await office.case(caseNo)).toMatchObject({ state: 'replied', facts: { ending: 'decided_final' } });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { difficultNo } = await office.hasDifficulty(caseNo);
    await office.runsTwice(StoreFinal, { originCaseNo: caseNo, difficultNo, noteId: null });

    expect(await office.told(caseNo)).toEqual(['FINAL']);
  });
});
