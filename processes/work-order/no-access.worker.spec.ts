import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { NoAccess } from './no-access.worker';

describe('work-order/no-access', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('rests the clocks and offers times', async () => {
    const { caseNo, promiseClockId } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runs(NoAccess, { caseNo, orderNo, reportResult: 'no_access', noAccessCount: 0 })).toMatchObject({
      noAccessCount: 1,
    });
    expect(await office.does(() => office.the(Clocks).byId(promiseClockId ?? ''))).toMatchObject({ state: 'paused' });
    expect(await office.told(caseNo)).toEqual(['NO_ACCESS']);
  });

  it('does not count a wish for another time as a missed visit', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runs(NoAccess, { caseNo, orderNo, reportResult: 'customer_slot', noAccessCount: 1 })).toMatchObject({
      noAccessCount: 1,
    });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(NoAccess, { caseNo, orderNo, reportResult: 'no_access', noAccessCount: 0 })).toHaveProperty(
      'slotKey',
    );
  });
});
