import { Office } from '@processes/testing';

import { OpenLevel } from './open-level.worker';

describe('approval-ladder/open-level', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const ladder = { levels: ['dept-head', 'company-lead', 'general-manager'], decideDays: [1, 2, 3] };

  it('asks the department of the unit in charge, by a date in working days', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });

    expect(await office.runs(OpenLevel, { subjectId: caseNo, ladderCode: 'difficult', ladder, wantedLevel: 1 })).toEqual({
      approverGroup: 'dept-head:BUS',
      levelIndex: 1,
      atTop: false,
      decideBy: '2026-11-25T01:00:00.000Z',
    });
  });

  it('keeps the miss of a level that stayed silent', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    await office.runs(OpenLevel, { subjectId: caseNo, ladderCode: 'difficult', ladder, wantedLevel: 2 });
    office.clock.add(7 * 24 * 3_600_000);

    expect(await office.runs(OpenLevel, { subjectId: caseNo, ladderCode: 'difficult', ladder, wantedLevel: 3 })).toMatchObject({
      atTop: true,
    });
    expect(await office.lastLeaf(caseNo, 'approval/missed')).toEqual({ levelIndex: 2, approverGroup: 'company-lead' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });

    expect(
      await office.runsTwice(OpenLevel, { subjectId: caseNo, ladderCode: 'difficult', ladder, wantedLevel: 1 }),
    ).toHaveProperty('decideBy');
  });
});
