import { Cases } from '@libs/cases';
import { Office } from '@processes/testing';

import { GatherUrgeLevel } from './gather-urge-level.worker';

describe('case/gather-urge-level', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('counts the urgings of the case', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    await office.does(async () => {
      const cases = office.the(Cases);
      await cases.urge(await cases.byNo(caseNo));
      await cases.urge(await cases.byNo(caseNo));
    });

    expect(await office.runs(GatherUrgeLevel, { caseNo, round: 1 })).toEqual({
      urgeLevelFacts: { urgeCount: 2, nearDue: false, careFlag: false },
    });
  });

  it('sees when the promise is near', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    office.clock.add(7 * 24 * 3_600_000);

    expect(await office.runs(GatherUrgeLevel, { caseNo, round: 1 })).toMatchObject({ urgeLevelFacts: { nearDue: true } });
  });
});
