import { Office } from '@processes/testing';

import { GatherWorkOrderDispatch } from './gather-work-order-dispatch.worker';

describe('work-order/gather-work-order-dispatch', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('dispatches a repair by its category and everything else by its kind', async () => {
    const vars = {
      caseNo: 'C1',
      utility: 'water',
      categoryCode: 'water.valve',
      districtCode: 'east',
      placeId: null,
      publicSide: null,
    };

    expect(await office.runs(GatherWorkOrderDispatch, { ...vars, orderKind: 'repair' })).toMatchObject({
      workOrderDispatchFacts: { workCode: 'water.valve', districtCode: 'east' },
    });
    expect(await office.runs(GatherWorkOrderDispatch, { ...vars, orderKind: 'seal' })).toMatchObject({
      workOrderDispatchFacts: { workCode: 'seal', outer: false },
    });
  });
});
