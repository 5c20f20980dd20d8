import { Office } from '@processes/testing';

import { RecordReturn } from './record-return.worker';

describe('work-order/record-return', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('keeps why it came back and whose it is, and counts', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(
      await office.runs(RecordReturn, {
        caseNo,
        orderNo,
        unitCode: 'RPR',
        returnReason: 'other_trade',
        trueUnit: 'NET',
        noteId: null,
      }),
    ).toEqual({ bounceCount: 1 });
    expect(await office.order(orderNo)).toMatchObject({ returns: [{ unitCode: 'RPR', reason: 'other_trade', trueUnit: 'NET' }] });
  });

  it('does not lengthen the order’s clock', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);
    await office.runs(RecordReturn, {
      caseNo,
      orderNo,
      unitCode: 'RPR',
      returnReason: 'other_trade',
      trueUnit: 'NET',
      noteId: null,
    });

    expect((await office.story(caseNo)).filter((kind) => kind.startsWith('clock/'))).toEqual(['clock/started', 'clock/started']);
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'accepted' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(
      await office.runsTwice(RecordReturn, {
        caseNo,
        orderNo,
        unitCode: 'RPR',
        returnReason: null,
        trueUnit: null,
        noteId: null,
      }),
    ).toEqual({ bounceCount: 1 });
  });
});
