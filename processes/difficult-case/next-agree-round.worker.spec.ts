import { Office } from '@processes/testing';

import { NextAgreeRound } from './next-agree-round.worker';

describe('difficult-case/next-agree-round', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('counts the round', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(await office.runs(NextAgreeRound, { originCaseNo: caseNo, difficultNo, agreeRound: 1 })).toEqual({ agreeRound: 2 });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { difficultNo } = await office.hasDifficulty(caseNo);

    expect(await office.runsTwice(NextAgreeRound, { originCaseNo: caseNo, difficultNo, agreeRound: 1 })).toEqual({
      agreeRound: 2,
    });
  });
});
