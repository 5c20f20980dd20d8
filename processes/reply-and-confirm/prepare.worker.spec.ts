import { Office } from '@processes/testing';

import { Prepare } from './prepare.worker';

describe('reply-and-confirm/prepare', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asked = { replyKind: 'result', templateCode: 'DONE_ASK', confirmMode: 'call' };

  it('awaits an answer for some days, on a clock of its own', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });

    expect(await office.runs(Prepare, { caseNo, ...asked, serviceClass: 'C' })).toMatchObject({
      attempt: 0,
      callGroups: ['callback'],
      answerUntil: new Date(office.clock.now() + 3 * 24 * 36e5).toISOString(),
    });
  });

  it('lets the account manager call a key account', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress', accountId: 'A-1' });

    expect(await office.runs(Prepare, { caseNo, ...asked, serviceClass: 'A' })).toMatchObject({
      callGroups: ['account-manager:A-1', 'callback'],
    });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });

    expect(await office.runsTwice(Prepare, { caseNo, ...asked, serviceClass: 'C' })).toHaveProperty('replyId');
  });
});
