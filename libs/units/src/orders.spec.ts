import { Office } from '@processes/testing';
import { Orders } from './orders';

describe('Orders', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('keep the key that the flow listens to when another unit signs, and take a fresh one when it is reassigned', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo, unitKey } = await office.hasOrder(caseNo);
    const given = { unitCode: 'NET', acceptBy: '2026-11-24T03:00:00.000Z', binding: false };
    await office.does(async () => office.the(Orders).passTo(await office.the(Orders).byNo(orderNo), 'order/reissued', given));
    expect(await office.order(orderNo)).toMatchObject({ unitKey, unitCode: 'NET' });

    await office.does(async () => office.the(Orders).giveTo(await office.the(Orders).byNo(orderNo), 'order/reassigned', given));
    expect((await office.order(orderNo)).unitKey).not.toBe(unitKey);
  });

  it('are not returned a fourth time', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);
    const back = { unitCode: 'RPR', reason: 'other_trade', trueUnit: null, noteId: null };
    const returns = () => office.does(async () => office.the(Orders).returned(await office.the(Orders).byNo(orderNo), back));
    await returns();
    await returns();
    await returns();

    await expect(returns()).rejects.toThrow('to be returned at most 3 times');
  });

  it('wait for one wish for time at once', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);
    const asks = () =>
      office.does(async () =>
        office.the(Orders).askForTime(await office.the(Orders).byNo(orderNo), { byMs: 1000, reasonCode: 'parts', askedBy: null }),
      );
    await asks();

    await expect(asks()).rejects.toThrow('already waits for one');
    expect((await office.wishes(caseNo)).map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ name: 'extension-requested', correlationKey: orderNo }),
    );
  });
});
