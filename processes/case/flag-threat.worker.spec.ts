import { Office } from '@processes/testing';

import { FlagThreat } from './flag-threat.worker';

describe('case/flag-threat', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('marks the case for whoever calls next and proposes it as difficult', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    await office.runs(FlagThreat, { caseNo, round: 1 });

    expect(await office.case(caseNo)).toMatchObject({ careFlag: true, facts: { difficultProposed: true } });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    expect(await office.runsTwice(FlagThreat, { caseNo, round: 1 })).toEqual({ careFlag: true });
  });
});
