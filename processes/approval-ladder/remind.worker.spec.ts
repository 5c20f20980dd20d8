import { Decisions } from '@libs/cases';
import { Office } from '@processes/testing';

import { Remind } from './remind.worker';

describe('approval-ladder/remind', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const silent = async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    const level = {
      ladderCode: 'difficult',
      levelIndex: 3,
      approverGroup: 'general-manager',
      decideBy: '2026-11-24T03:00:00.000Z',
    };
    await office.does(() => office.the(Decisions).open({ subjectId: caseNo, ...level }));

    return { subjectId: caseNo, approverGroup: 'general-manager', levelIndex: 3 };
  };

  it('gives the top a new date and keeps the miss', async () => {
    const asked = await silent();
    await office.runs(Remind, asked);

    expect(await office.lastLeaf(asked.subjectId, 'approval/reminded')).toMatchObject({
      missed: 1,
      approverGroup: 'general-manager',
    });
    expect(await office.does(() => office.the(Decisions).ofSubject(asked.subjectId))).toEqual([]);
  });

  it('can run twice', async () => {
    expect(await office.runsTwice(Remind, await silent())).toHaveProperty('decideBy');
  });
});
