import { Office } from '@processes/testing';

import { RecordAttempt } from './record-attempt.worker';

describe('reply-and-confirm/record-attempt', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tries again the same day, then on the next, then gives up', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);
    const hoursAhead = async (attempt: number) => {
      const { nextTryAt, giveUp } = await office.runs(RecordAttempt, { caseNo, replyId, attempt, noteId: null });
      return [(Date.parse(String(nextTryAt)) - office.clock.now()) / 3_600_000, giveUp];
    };

    expect([await hoursAhead(0), await hoursAhead(1), await hoursAhead(2)]).toEqual([
      [3, false],
      [22, false],
      [22, true],
    ]);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);

    expect(await office.runsTwice(RecordAttempt, { caseNo, replyId, attempt: 0, noteId: null })).toMatchObject({ attempt: 1 });
  });
});
