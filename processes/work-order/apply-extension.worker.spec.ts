import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { ApplyExtension } from './apply-extension.worker';

describe('work-order/apply-extension', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const asks = async () => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo, clockId } = await office.hasOrder(caseNo);
    await office.does(async () => {
      const orders = office.the(Orders);
      await orders.askForTime(await orders.byNo(orderNo), { byMs: 3_600_000, reasonCode: 'parts', askedBy: null });
    });

    return { caseNo, orderNo, clockId: clockId ?? '' };
  };

  it('moves the order’s clock when more time is granted', async () => {
    const { caseNo, orderNo, clockId } = await asks();
    await office.runs(ApplyExtension, { caseNo, orderNo, extAdvice: 'person', extDecision: 'grant', extNoteId: null });

    expect(await office.does(() => office.the(Clocks).byId(clockId))).toMatchObject({ revision: 2 });
    expect(await office.told(caseNo)).toEqual([]);
  });

  it('moves nothing when the table refuses', async () => {
    const { caseNo, orderNo, clockId } = await asks();
    await office.runs(ApplyExtension, { caseNo, orderNo, extAdvice: 'refuse', extDecision: null, extNoteId: null });

    expect(await office.does(() => office.the(Clocks).byId(clockId))).toMatchObject({ revision: 1 });
    expect(await office.order(orderNo)).toMatchObject({ extensions: [{ decision: 'refuse' }] });
  });

  it('can run twice', async () => {
    const { caseNo, orderNo, clockId } = await asks();
    await office.runsTwice(ApplyExtension, { caseNo, orderNo, extAdvice: 'person', extDecision: 'grant', extNoteId: null });

    expect(await office.does(() => office.the(Clocks).byId(clockId))).toMatchObject({ revision: 2 });
  });
});
