import { Office } from '@processes/testing';

import { NextPlanRound } from './next-plan-round.worker';

describe('complaint/next-plan-round', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('counts the round', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });

    expect(await office.runs(NextPlanRound, { caseNo, planRound: 1 })).toEqual({ planRound: 2 });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });

    expect(await office.runsTwice(NextPlanRound, { caseNo, planRound: 1 })).toEqual({ planRound: 2 });
  });
});
