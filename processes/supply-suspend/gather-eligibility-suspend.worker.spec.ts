import { Office } from '@processes/testing';

import { hasAccount } from './account.fixture';
import { GatherEligibilitySuspend } from './gather-eligibility-suspend.worker';

describe('supply-suspend/gather-eligibility-suspend', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  async function facts(accountId: string, account: { arrearsCents?: number; separable?: boolean }, suspendBy: string | null) {
    const at = await hasAccount(office, accountId, account);
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend', utility: 'heat', accountId });
    const out = await office.runs(GatherEligibilitySuspend, { caseNo, utility: 'heat', ...at, applicantType: 'owner', wholePremises: true, fromAt: '2026-12-01T00:00:00.000Z', suspendBy });
    return out['eligibilitySuspendFacts'];
  }

  it('reads what is owed and what the place allows', async () => {
    expect(await facts('H-1', { arrearsCents: 500, separable: false }, null)).toMatchObject({ arrearsCents: 500, separable: false, alreadySuspended: false });
  });

  it('knows whether the last day has passed', async () => {
    expect(await facts('H-2', {}, '2026-09-30T16:00:00.000Z')).toMatchObject({ afterSuspendBy: true });
    expect(await facts('H-3', {}, '2027-09-30T16:00:00.000Z')).toMatchObject({ afterSuspendBy: false });
  });
});
