import { Office } from '@processes/testing';

import { Redo } from './redo.worker';

describe('work-order/redo', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  it('counts, and listens under a fresh key', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runs(Redo, { caseNo, orderNo, redoCount: 0, noteId: null })).toMatchObject({
      redoCount: 1,
      unitKey: `${orderNo}-2`,
    });
  });

  it('can run twice', async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);

    expect(await office.runsTwice(Redo, { caseNo, orderNo, redoCount: 0, noteId: null })).toMatchObject({ redoCount: 1 });
  });
});
