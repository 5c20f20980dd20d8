import { Office } from '@processes/testing';

import { StoreAgreement } from './store-agreement.worker';

describe('difficult-case/store-agreement', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('ends the difficult case as agreed', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(await office.runs(StoreAgreement, { originCaseNo: caseNo, difficultNo })).toEqual({ difficultOutcome: 'agreed' });
    expect((await office.case(caseNo)).facts).toMatchObject({ ending: 'decided_agreed' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(await office.runsTwice(StoreAgreement, { originCaseNo: caseNo, difficultNo })).toEqual({ difficultOutcome: 'agreed' });
  });
});
