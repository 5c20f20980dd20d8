import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { Arrived } from './arrived.worker';

describe('work-order/arrived', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('lets the clocks go on that waited for the customer', async () => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'waiting_customer' });
    const { orderNo } = await office.hasOrder(caseNo);
    await office.does(() => office.the(Clocks).pause(promiseClockId ?? '', 'no_access'));
    await office.runs(Arrived, { caseNo, orderNo, siteCauseCode: 'valve', siteSafe: true, noteId: null });

    expect(await office.case(caseNo)).toMatchObject({ state: 'in_progress' });
    expect(await office.does(() => office.the(Clocks).byId(promiseClockId ?? ''))).toMatchObject({ state: 'running' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Arrived, { caseNo, orderNo, siteCauseCode: null, siteSafe: null, noteId: null })).toEqual({});
  });
});
