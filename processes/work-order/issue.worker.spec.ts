import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { Issue } from './issue.worker';

describe('work-order/issue', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asked = (caseNo: string, more = {}) => ({
    caseNo,
    orderKind: 'repair',
    utility: 'water',
    categoryCode: 'water.valve',
    districtCode: 'east',
    placeId: null,
    pipeDn: null,
    inTown: null,
    publicSide: null,
    priority: 3,
    serviceClass: 'C',
    unitCode: null,
    depth: 0,
    dispatch: {
      unitCode: 'RPR',
      coUnits: [],
      manual: false,
    },
    ...more,
  });

  it('gives the order to the unit of the table, starts its clock and tells the customer', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    const issued = await office.runs(Issue, asked(caseNo));

    expect(issued).toMatchObject({ unitCode: 'RPR', binding: false, bounceCount: 0, orderNo: `W${caseNo.slice(1)}-1` });
    expect(await office.does(() => office.the(Clocks).byId(String(issued['orderClockId'])))).toMatchObject({
      kind: 'order',
      owner: 'unit:RPR',
    });
    expect(await office.case(caseNo)).toMatchObject({ state: 'accepted' });
    expect(await office.told(caseNo)).toEqual(['DISPATCHED']);
  });

  it('follows the desk where the desk has chosen', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });

    expect(await office.runs(Issue, asked(caseNo, { unitCode: 'NET' }))).toMatchObject({ unitCode: 'NET' });
  });

  it('stops for an operator when nobody named a unit', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });

    await expect(office.runs(Issue, asked(caseNo, { dispatch: null }))).rejects.toThrow('neither table nor desk named one');
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'received' });
    await office.runsTwice(Issue, asked(caseNo));

    expect(await office.does(() => office.the(Orders).ofCase(caseNo))).toHaveLength(1);
  });
});
