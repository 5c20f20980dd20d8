import { Office } from '@processes/testing';

import { PrepareApplication } from './prepare.worker';

describe('application/prepare', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('knows the season of a heating customer’s wish', async () => {
    const { caseNo } = await office.hasCase({
      kind: 'supply-suspend',
      utility: 'heat',
      state: 'received',
      facts: { fromAt: '2026-11-20T00:00:00.000Z' },
    });

    expect(
      await office.runs(PrepareApplication, { caseNo, round: 1, applicationKind: 'suspend', utility: 'heat', serviceClass: 'C' }),
    ).toMatchObject({
      seasonCode: 'heat-2026',
      suspendBy: '2026-10-01T15:59:59.999Z',
    });
  });

  it('knows no season for water', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'received' });

    expect(
      await office.runs(PrepareApplication, {
        caseNo,
        round: 1,
        applicationKind: 'suspend',
        utility: 'water',
        serviceClass: 'C',
      }),
    ).toEqual({
      progressCycle: 'R/P3D',
      seasonCode: null,
      suspendBy: null,
    });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ kind: 'supply-suspend', state: 'received' });
    const asked = { caseNo, round: 1, applicationKind: 'suspend', utility: 'water', serviceClass: 'C' };

    expect(await office.runsTwice(PrepareApplication, asked)).toMatchObject({ progressCycle: 'R/P3D' });
  });
});
