import { Office } from '@processes/testing';

import { RecordSilence } from './record-silence.worker';

describe('reply-and-confirm/record-silence', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('keeps silence as declined', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);

    expect(await office.runs(RecordSilence, { caseNo, replyId })).toEqual({ satisfied: 'declined', dissatisfiedCode: null });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'replied' });
    const { replyId } = await office.hasReply(caseNo);

    expect(await office.runsTwice(RecordSilence, { caseNo, replyId })).toMatchObject({ satisfied: 'declined' });
  });
});
