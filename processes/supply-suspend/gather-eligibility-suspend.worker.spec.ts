import { Office } from '@processes/testing';

import { GatherEligibilitySuspend } from './gather-eligibility-suspend.worker';

describe('supply-suspend/gather-eligibility-suspend', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asked = (caseNo: string, accountId: string, more = {}) => ({
    caseNo,
    accountId,
    utility: 'water',
    premisesId: 'P-1',
    applicantType: 'owner',
    wholePremises: true,
    fromAt: '2026-12-01T00:00:00.000Z',
    suspendBy: null,
    ...more,
  });

  it('finds nothing against an account in order', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    await office.hasAccount('A-1');

    expect(await office.runs(GatherEligibilitySuspend, asked(caseNo, 'A-1'))).toMatchObject({
      eligibilitySuspendFacts: {
        arrearsCents: 0,
        afterSuspendBy: false,
        alreadySuspended: false,
        separable: true,
        holderOrMandate: true,
      },
    });
  });

  it('finds what is owed, and a season that has begun', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'in_progress' });
    await office.hasAccount('A-2', { arrearsCents: 12_345 });

    expect(
      await office.runs(
        GatherEligibilitySuspend,
        asked(caseNo, 'A-2', { utility: 'heat', suspendBy: '2026-10-01T15:59:59.999Z' }),
      ),
    ).toMatchObject({
      eligibilitySuspendFacts: { arrearsCents: 12_345, afterSuspendBy: true },
    });
  });
});
