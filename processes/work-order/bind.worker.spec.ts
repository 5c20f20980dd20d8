import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { Bind } from './bind.worker';

describe('work-order/bind', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('binds the unit, which cannot return the order any more', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);
    expect(await office.runs(Bind, { caseNo, orderNo, unitCode: 'NET', noteId: null })).toEqual({ binding: true });

    const back = { unitCode: 'NET', reason: 'not_our_scope', trueUnit: null, noteId: null };
    await expect(
      office.does(async () => office.the(Orders).returned(await office.the(Orders).byNo(orderNo), back)),
    ).rejects.toThrow('a binding order was returned');
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Bind, { caseNo, orderNo, unitCode: 'NET', noteId: null })).toEqual({ binding: true });
  });
});
