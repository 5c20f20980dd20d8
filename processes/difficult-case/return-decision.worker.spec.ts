import { Office } from '@processes/testing';

import { ReturnDecision } from './return-decision.worker';

describe('difficult-case/return-decision', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const given = {
    leadUnit: 'HEX',
    categoryCode: 'complaint.service',
    conferenceResult: 'undecided',
    departments: ['OPS'],
    planKinds: ['visit'],
    noteId: null,
  };

  it('brings decision and work back into the case', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    const { difficultNo } = await office.hasDifficulty(caseNo);
    const decided = await office.runs(ReturnDecision, {
      originCaseNo: caseNo,
      difficultNo,
      ...given,
      approval: 'approved',
      decisionId: 'E1',
    });

    expect(decided).toMatchObject({ decisionId: 'E1', measures: [{ orderKind: 'visit', unitCode: 'HEX' }] });
    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress', facts: { decisionId: 'E1' } });
  });

  it('orders nothing after a refusal', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(
      await office.runs(ReturnDecision, { originCaseNo: caseNo, difficultNo, ...given, approval: 'rejected', decisionId: 'E1' }),
    ).toEqual({
      decisionId: 'E1',
      measures: [],
    });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(
      await office.runsTwice(ReturnDecision, { originCaseNo: caseNo, difficultNo, ...given, approval: null, decisionId: null }),
    ).toHaveProperty('measures');
  });
});
