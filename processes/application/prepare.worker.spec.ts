import { Office } from '@processes/testing';

import { PrepareApplication } from './prepare.worker';

describe('application/prepare', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('tells a heating customer until when one may ask', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend', utility: 'heat' });

    expect(await office.runs(PrepareApplication, { caseNo, round: 1, applicationKind: 'suspend', utility: 'heat', serviceClass: 'C' })).toEqual({
      progressCycle: 'R/P3D',
      seasonCode: 'heat-2026',
      suspendBy: '2026-09-30T16:00:00.000Z',
    });
  });

  it('knows no season for water', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', categoryCode: 'application.suspend' });

    expect(await office.runs(PrepareApplication, { caseNo, round: 1, applicationKind: 'suspend', utility: 'water', serviceClass: 'C' })).toMatchObject({ suspendBy: null });
  });
});
