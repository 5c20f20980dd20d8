import { Clocks } from '@libs/clocks';
import { Office } from '@processes/testing';

import { Complete } from './complete.worker';

describe('work-order/complete', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const done = { reportResult: 'done', registerReading: 4711, sealNo: 88, reportNoteId: null };

  it('stops the clock and keeps reading and seal', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);

    expect(await office.runs(Complete, { caseNo, orderNo, ...done })).toMatchObject({ orderResult: 'done' });
    expect(await office.order(orderNo)).toMatchObject({ state: 'done', registerReading: 4711, sealNo: '88' });
    expect(await office.does(() => office.the(Clocks).byId(clockId ?? ''))).toMatchObject({ state: 'stopped' });
  });

  it('says that it came late', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);
    office.clock.add(5 * 24 * 3_600_000);

    expect(await office.runs(Complete, { caseNo, orderNo, ...done })).toMatchObject({ orderResult: 'done_late' });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Complete, { caseNo, orderNo, ...done })).toMatchObject({ orderResult: 'done' });
  });
});
