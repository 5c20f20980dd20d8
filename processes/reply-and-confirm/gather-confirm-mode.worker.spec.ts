import { Office } from '@processes/testing';

import { GatherConfirmMode } from './gather-confirm-mode.worker';

describe('reply-and-confirm/gather-confirm-mode', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('takes the kind of the case and whether its caller is known', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress', anonymous: true });

    expect(await office.runs(GatherConfirmMode, { caseNo, replyKind: 'result', serviceClass: 'C', careFlag: false })).toEqual({
      confirmModeFacts: { kind: 'complaint', replyKind: 'result', serviceClass: 'C', careFlag: false, anonymous: true },
    });
  });
});
