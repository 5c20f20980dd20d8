import { Replies } from '@libs/cases';
import { Office } from '@processes/testing';

import { RecordAnswer } from './record-answer.worker';

describe('reply-and-confirm/record-answer', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const call = { callResult: 'reached', dissatisfiedCode: null, noteId: null };

  it('takes a case back into work when the customer is not content', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);

    expect(
      await office.runs(RecordAnswer, { caseNo, replyId, ...call, callSatisfied: 'no', dissatisfiedCode: 'too_slow' }),
    ).toEqual({
      satisfied: 'no',
      dissatisfiedCode: 'too_slow',
    });
    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress' });
  });

  it('lets the first answer stand', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const reply = await office.hasReply(caseNo);
    await office.does(() => office.the(Replies).answer(reply, { satisfied: 'yes', dissatisfiedCode: null, noteId: null }));

    expect(await office.runs(RecordAnswer, { caseNo, replyId: reply.replyId, ...call, callSatisfied: 'no' })).toMatchObject({
      satisfied: 'yes',
    });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);

    expect(await office.runsTwice(RecordAnswer, { caseNo, replyId, ...call, callSatisfied: 'yes' })).toMatchObject({
      satisfied: 'yes',
    });
  });
});
