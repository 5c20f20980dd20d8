import { Papers } from '@libs/archive';
import type { Caller } from '@libs/auth';
import { type Case, Investigations } from '@libs/cases';
import { isOpenOrder, type Order, openExtension, Orders, Units } from '@libs/units';
import { Injectable } from '@nestjs/common';

interface Named {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What of a case somebody can still act on beside its tasks: orders, papers it waits for, units that have not answered. */
export interface Openings {
  readonly orders: readonly { readonly orderNo: string; readonly unitCode: string; readonly isMine: boolean; readonly waitsForTime: boolean }[];
  readonly papers: { readonly checklist: readonly string[]; readonly missing: readonly string[] } | null;
  readonly silentUnits: readonly string[];
  readonly units: readonly Named[];
}

@Injectable()
export class OpeningsOfCase {
  constructor(
    private readonly orders: Orders,
    private readonly papers: Papers,
    private readonly investigations: Investigations,
    private readonly units: Units,
  ) {}

  async of({ caseNo }: Case, caller: Caller): Promise<Openings> {
    const set = (await this.papers.setsOf(caseNo)).at(-1);
    return {
      orders: (await this.orders.ofCase(caseNo)).filter(isOpenOrder).map((order) => ({
        orderNo: order.orderNo,
        unitCode: order.unitCode,
        isMine: isOrderOf(order, caller),
        waitsForTime: Boolean(openExtension(order)),
      })),
      papers: set && (set.state === 'open' || set.state === 'asked') ? { checklist: set.checklist, missing: set.missing } : null,
      silentUnits: (await this.investigations.ofCase(caseNo)).filter(({ state }) => state === 'open').map(({ unitCode }) => unitCode),
      units: (await this.units.all()).map(({ code, zh, en }) => ({ code, zh, en })),
    };
  }
}

function isOrderOf({ unitCode }: Order, caller: Caller): boolean {
  return caller.isIn([`unit:${unitCode}`, `unit-head:${unitCode}`]);
}
