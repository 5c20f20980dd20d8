import { toInstant } from '@libs/base';
import { Clocks, settingRule, workingDays } from '@libs/clocks';
import { type Order, Orders } from '@libs/units';

import type { Office } from './office';

const ACCEPT_MS = 1_800_000;

export interface OrderWish {
  readonly orderKind?: string;
  readonly categoryCode?: string;
  readonly unitCode?: string;
}

/** An order of a case, at a unit, with its clock running. */
export function hasOrder(office: Office, caseNo: string, wish: OrderWish): Promise<Order> {
  const { orderKind = 'repair', categoryCode = 'water.valve', unitCode = 'RPR' } = wish;
  return office.does(async () => {
    const order = await office.the(Orders).issue({
      caseNo,
      orderKind,
      categoryCode,
      unitCode,
      placeId: null,
      depth: 0,
      acceptMs: ACCEPT_MS,
      acceptCountedBy: 'wall',
      acceptBy: toInstant(office.clock.now() + ACCEPT_MS),
    });
    const { id } = await office.the(Clocks).start({
      kind: 'order',
      subject: caseNo,
      ref: order.orderNo,
      owner: `unit:${unitCode}`,
      startedAtMs: office.clock.now(),
      policy: workingDays(1),
      rule: settingRule('test'),
    });
    await office.the(Orders).change(order, 'order/clocked', { clockId: id });

    return order;
  });
}
