import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { Cancel } from './cancel.worker';

describe('case/cancel', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('leaves no order open and no clock running', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    await office.does(() =>
      office.the(Orders).issue({
        caseNo,
        orderKind: 'measure',
        categoryCode: 'complaint.service',
        placeId: null,
        unitCode: 'RPR',
        depth: 0,
        acceptBy: '2026-11-24T02:00:00.000Z',
        acceptMs: 6e4,
        acceptCountedBy: 'wall' as const,
      }),
    );
    expect(await office.runs(Cancel, { caseNo, round: 1 })).toEqual({ cancelled: true });

    expect(await office.does(() => office.the(Orders).openOf(caseNo))).toEqual([]);
    expect((await office.does(() => office.the(Clocks).ofSubject(caseNo))).map(({ state }) => state)).toEqual(['stopped']);
    expect(await office.case(caseNo)).toMatchObject({ state: 'cancelled', outcome: 'withdrawn' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.runsTwice(Cancel, { caseNo, round: 1 });

    expect(await office.told(caseNo)).toEqual(['CASE_CANCELLED']);
  });
});
