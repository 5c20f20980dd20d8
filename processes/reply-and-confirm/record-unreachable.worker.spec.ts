import { Office } from '@processes/testing';

import { RecordUnreachable } from './record-unreachable.worker';

describe('reply-and-confirm/record-unreachable', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('writes to who was not reached, and never counts them content', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);

    expect(await office.runs(RecordUnreachable, { caseNo, replyId })).toEqual({
      satisfied: 'unreachable',
      dissatisfiedCode: null,
    });
    expect(await office.told(caseNo)).toEqual(['UNREACHABLE']);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);

    expect(await office.runsTwice(RecordUnreachable, { caseNo, replyId })).toMatchObject({ satisfied: 'unreachable' });
  });
});
