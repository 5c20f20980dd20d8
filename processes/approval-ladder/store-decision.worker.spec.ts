import { Decisions } from '@libs/cases';
import { Office } from '@processes/testing';

import { StoreDecision } from './store-decision.worker';

describe('approval-ladder/store-decision', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asked = async () => {
    const { caseNo } = await office.hasCase({ state: 'difficult' });
    const level = {
      ladderCode: 'difficult',
      levelIndex: 1,
      approverGroup: 'dept-head:OPS',
      decideBy: '2026-11-25T03:00:00.000Z',
    };
    await office.does(() => office.the(Decisions).open({ subjectId: caseNo, ...level }));

    return { subjectId: caseNo, ladderCode: 'difficult', levelIndex: 1, noteId: null };
  };

  it('keeps the decision with its level', async () => {
    const given = await asked();

    expect(await office.runs(StoreDecision, { ...given, decision: 'approved' })).toMatchObject({
      approval: 'approved',
      approvalLevel: 1,
    });
    expect(await office.does(() => office.the(Decisions).ofSubject(given.subjectId))).toMatchObject([
      { approval: 'approved', approverGroup: 'dept-head:OPS' },
    ]);
  });

  it('can run twice', async () => {
    expect(await office.runsTwice(StoreDecision, { ...(await asked()), decision: 'rejected' })).toMatchObject({
      approval: 'rejected',
    });
  });
});
