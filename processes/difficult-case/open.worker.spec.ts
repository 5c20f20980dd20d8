import { Office } from '@processes/testing';

import { OpenDifficult } from './open.worker';

describe('difficult-case/open', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const reasons = {
    originKind: 'complaint',
    difficultyReason: 'cause_unknown',
    serviceClass: 'C',
    utility: 'heat',
    categoryCode: 'complaint.service',
  };
  const asked = (originCaseNo: string) => ({
    originCaseNo,
    ...reasons,
    districtCode: 'east',
    placeId: null,
    accountId: null,
    priority: 3,
    careFlag: false,
  });

  it('leaves the unit in charge that was first in charge, and says so to the customer', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    await office.hasOrder(caseNo, { unitCode: 'HEX' });

    expect(await office.runs(OpenDifficult, asked(caseNo))).toMatchObject({ leadUnit: 'HEX', agreeRound: 1, startLevel: 1 });
    expect(await office.case(caseNo)).toMatchObject({ state: 'difficult' });
    expect(await office.told(caseNo)).toEqual(['DIFFICULT_OPENED']);
  });

  it('gives a case that nobody had to the technical department', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });

    expect(await office.runs(OpenDifficult, asked(caseNo))).toMatchObject({ leadUnit: 'TEC' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });

    expect(await office.runsTwice(OpenDifficult, asked(caseNo))).toHaveProperty('difficultNo');
  });
});
