import { Office } from '@processes/testing';

import { GatherApprovalLadder } from './gather-approval-ladder.worker';

describe('approval-ladder/gather-approval-ladder', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('names the ladder', async () => {
    expect(await office.runs(GatherApprovalLadder, { subjectId: 'C1', ladderCode: 'difficult' })).toEqual({
      approvalLadderFacts: { ladderCode: 'difficult' },
    });
  });
});
