import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { Reassign } from './reassign.worker';

describe('work-order/reassign', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const chosen = async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);
    await office.does(async () => {
      const orders = office.the(Orders);
      await orders.chooseUnit(await orders.byNo(orderNo), { unitCode: 'NET', noteId: 'N1', by: null });
    });

    return { caseNo, orderNo };
  };

  it('gives the order to the unit that was chosen, under a fresh key', async () => {
    const { caseNo, orderNo } = await chosen();

    expect(await office.runs(Reassign, { caseNo, orderNo })).toMatchObject({
      unitCode: 'NET',
      unitKey: `${orderNo}-2`,
      binding: false,
    });
    expect(await office.lastLeaf(caseNo, 'staff/told')).toEqual({ groups: ['unit:RPR'], code: 'order-recalled' });
  });

  it('can run twice', async () => {
    const { caseNo, orderNo } = await chosen();

    expect(await office.runsTwice(Reassign, { caseNo, orderNo })).toMatchObject({ unitKey: `${orderNo}-2` });
  });
});
