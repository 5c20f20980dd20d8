import { Orders } from '@libs/units';
import { Office } from '@processes/testing';

import { GatherExtensionLimit } from './gather-extension-limit.worker';

describe('work-order/gather-extension-limit', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.opens()));
  afterAll(() => office.closes());

  const HOUR_MS = 3_600_000;

  const asks = async (byMs: number, afterMs: number) => {
    const { caseNo } = await office.hasCase({ state: 'in_progress' });
    const { orderNo } = await office.hasOrder(caseNo);
    office.clock.add(afterMs);
    await office.does(async () => {
      const orders = office.the(Orders);
      await orders.askForTime(await orders.byNo(orderNo), { byMs, reasonCode: 'parts', askedBy: null });
    });

    return { caseNo, orderNo };
  };

  it('sees a modest wish in time', async () => {
    expect(await office.runs(GatherExtensionLimit, await asks(HOUR_MS, 0))).toEqual({
      extensionLimitFacts: { askedAfterDue: false, extensionCount: 0, overHalfOriginal: false, safetyCategory: false },
    });
  });

  it('sees one that comes too late and asks for too much', async () => {
    expect(await office.runs(GatherExtensionLimit, await asks(5 * HOUR_MS, 72 * HOUR_MS))).toMatchObject({
      extensionLimitFacts: { askedAfterDue: true, overHalfOriginal: true },
    });
  });
});
