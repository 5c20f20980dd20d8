import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { Reissue } from './reissue.worker';

describe('work-order/reissue', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('gives the order to another unit on the same clock', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const before = await office.hasOrder(caseNo);
    const { dueAt } = await office.does(() => office.the(Clocks).byId(before.clockId ?? ''));
    office.clock.add(600_000);
    await office.runs(Reissue, { caseNo, orderNo: before.orderNo, unitCode: 'NET' });

    expect(await office.order(before.orderNo)).toMatchObject({ unitCode: 'NET', unitKey: before.unitKey });
    expect(await office.does(() => office.the(Clocks).byId(before.clockId ?? ''))).toMatchObject({ dueAt, owner: 'unit:NET' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Reissue, { caseNo, orderNo, unitCode: 'NET' })).toHaveProperty('acceptBy');
  });
});
