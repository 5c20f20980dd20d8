import { Office } from '@processes/testing';

import { Send } from './send.worker';

describe('reply-and-confirm/send', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const prepared = async (state: 'in_progress' | 'refused') => {
    const { caseNo } = await office.hasCase({ state });
    const { replyId } = await office.hasReply(caseNo);

    return { caseNo, replyId, confirmMode: 'call' };
  };

  it('tells the customer and waits for the answer', async () => {
    const asked = await prepared('in_progress');
    await office.runs(Send, { ...asked, replyKind: 'result', templateCode: 'DONE_ASK' });

    expect(await office.told(asked.caseNo)).toEqual(['DONE_ASK']);
    expect(await office.case(asked.caseNo)).toMatchObject({ state: 'replied' });
  });

  it('stops for an operator at a text that is not in the catalogue', async () => {
    const asked = await prepared('refused');

    await expect(office.runs(Send, { ...asked, replyKind: 'explanation', templateCode: 'NO_SUCH_TEXT' })).rejects.toThrow(
      'Expected the catalogue to hold NO_SUCH_TEXT',
    );
  });

  it('can run twice', async () => {
    const asked = await prepared('in_progress');
    await office.runsTwice(Send, { ...asked, replyKind: 'result', templateCode: 'DONE_ASK' });

    expect(await office.told(asked.caseNo)).toEqual(['DONE_ASK']);
  });
});
