import { type Facts, Leaves } from '@libs/audit';
import { Clock, Overtaken, Rejected, newId, rows, toInstant } from '@libs/base';
import { Outbox } from '@libs/outbox';
import { Injectable } from '@nestjs/common';

import { type ExtensionReason, Order, type OrderExtension, type OrderReturn, type Reassignment } from './order';

export interface NewOrder {
  readonly caseNo: string;
  readonly orderKind: string;
  readonly categoryCode: string;
  readonly placeId: string | null;
  readonly unitCode: string;
  readonly depth: number;
  readonly acceptBy: string;
  readonly acceptMs: number;
  readonly acceptCountedBy: 'wall' | 'work';
}

const MESSAGE_TTL_MS = 72 * 3_600_000;
/** Two, then somebody decides; a third only where the supervisor gave the order to another unit meanwhile. */
const RETURNS_MAX = 3;
const ended = ['done', 'failed', 'recalled'];

/** All work orders. Every change leaves a leaf in the story of the case. */
@Injectable()
export class Orders {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: Leaves,
    private readonly outbox: Outbox,
  ) {}

  async issue(fresh: NewOrder): Promise<Order> {
    const count = await rows(Order).countBy({ caseNo: fresh.caseNo });
    const orderNo = `W${fresh.caseNo.slice(1)}-${count + 1}`;
    const order = Object.assign(new Order(), fresh, {
      orderNo,
      unitKey: `${orderNo}-1`,
      unitSeq: 1,
      state: 'issued' as const,
      clockId: null,
      binding: 0,
      issuedAt: this.now(),
      acceptedAt: null,
      arrivedAt: null,
      siteCauseCode: null,
      result: null,
      reportId: null,
      registerReading: null,
      sealNo: null,
      reportNoteId: null,
      endedAt: null,
      urgeCount: 0,
      overdue: 0,
      returns: [],
      extensions: [],
      reassignments: [],
      version: 1,
    });
    await rows(Order).insert(order);
    await this.leaf(order, 'order/issued', { unitCode: order.unitCode, orderKind: order.orderKind, acceptBy: order.acceptBy });

    return order;
  }

  async byNo(orderNo: string): Promise<Order> {
    const order = await rows(Order).findOneBy({ orderNo });
    if (!order) throw new Rejected(`Expected order ${orderNo} to exist, but it does not`);

    return order;
  }

  ofCase(caseNo: string): Promise<Order[]> {
    return rows(Order).find({ where: { caseNo }, order: { issuedAt: 'ASC', orderNo: 'ASC' } });
  }

  async openOf(caseNo: string): Promise<Order[]> {
    return (await this.ofCase(caseNo)).filter(isOpenOrder);
  }

  /** A unit sends it back: with a reason, never when it is bound, and never a third time. */
  async returned(order: Order, back: Omit<OrderReturn, 'at'>): Promise<void> {
    if (order.binding === 1)
      throw new Rejected(`Expected order ${order.orderNo} to be done by ${order.unitCode}, but a binding order was returned`);
    if (order.returns.length >= RETURNS_MAX)
      throw new Rejected(`Expected order ${order.orderNo} to be returned at most ${RETURNS_MAX} times, but it was more`);

    await this.change(
      order,
      'order/returned',
      { returns: [...order.returns, { ...back, at: this.now() }] },
      { unitCode: back.unitCode, reason: back.reason, trueUnit: back.trueUnit },
    );
  }

  /** The order goes to a unit within the same wait: its key stays, because the flow still listens to it. */
  async passTo(order: Order, kind: string, given: { unitCode: string; acceptBy: string; binding: boolean }): Promise<void> {
    const { unitCode, acceptBy } = given;
    await this.change(
      order,
      kind,
      { unitCode, acceptBy, binding: given.binding ? 1 : 0, state: 'issued', acceptedAt: null },
      given,
    );
  }

  /** Gives the order to a unit: a fresh key for its messages, a new time to accept; the order clock goes on. */
  async giveTo(order: Order, kind: string, given: { unitCode: string; acceptBy: string; binding: boolean }): Promise<void> {
    const unitSeq = order.unitSeq + 1;
    const values = {
      unitCode: given.unitCode,
      unitSeq,
      unitKey: `${order.orderNo}-${unitSeq}`,
      acceptBy: given.acceptBy,
      binding: given.binding ? 1 : 0,
    };
    await this.change(order, kind, { ...values, state: 'issued', acceptedAt: null }, given);
  }

  /** The screen's part of a reassignment: the choice is kept, and the order's flow is told. */
  async chooseUnit(order: Order, choice: Omit<Reassignment, 'at'>): Promise<void> {
    if (!isOpenOrder(order)) throw new Rejected(`Expected order ${order.orderNo} to be open, but it is ${order.state}`, '工单已完成或召回');

    await this.change(
      order,
      'order/unit-chosen',
      { reassignments: [...order.reassignments, { ...choice, at: this.now() }] },
      { unitCode: choice.unitCode },
      { noteId: choice.noteId },
    );
    await this.tell('order-reassigned', order.unitKey, order);
  }

  /** The unit's part of an extension: asked with a reason; the order's flow decides by its table and a person. */
  async askForTime(order: Order, asked: { byMs: number; reasonCode: ExtensionReason; askedBy: string | null }): Promise<void> {
    if (!isOpenOrder(order)) throw new Rejected(`Expected order ${order.orderNo} to be open, but it is ${order.state}`, '工单已完成或召回');
    if (openExtension(order))
      throw new Rejected(`Expected one request for time at once, but order ${order.orderNo} already waits for one`, '该工单已有一个延期申请在等待决定');

    const extension: OrderExtension = { ...asked, askedAt: this.now(), decision: null };
    await this.change(
      order,
      'order/time-asked',
      { extensions: [...order.extensions, extension] },
      { byMs: asked.byMs, reasonCode: asked.reasonCode },
    );
    await this.tell('extension-requested', order.orderNo, order);
  }

  async decideTime(order: Order, decision: 'grant' | 'refuse'): Promise<OrderExtension | null> {
    const open = openExtension(order);
    if (!open) return null;

    const decided = { ...open, decision };
    await this.change(
      order,
      `order/time-${decision === 'grant' ? 'granted' : 'refused'}`,
      { extensions: order.extensions.map((each) => (each === open ? decided : each)) },
      { byMs: open.byMs },
    );
    return decided;
  }

  urge(order: Order): Promise<unknown> {
    return this.tell('order-urged', order.orderNo, order);
  }

  async change(
    order: Order,
    kind: string,
    values: Partial<Omit<Order, 'orderNo' | 'version'>>,
    after: Facts = {},
    personal?: { readonly noteId: string },
  ): Promise<void> {
    const { version, state: before } = order;
    const { affected } = await rows(Order).update({ orderNo: order.orderNo, version }, { ...values, version: version + 1 });
    if (affected !== 1) throw new Overtaken(`Expected order ${order.orderNo} to be at version ${version}, but it has moved on`);
    Object.assign(order, values, { version: version + 1 });
    await this.leaf(order, kind, { unitCode: order.unitCode, ...after }, before, personal);
  }

  /** The order is over, with its result and the report it rests on. */
  async end(order: Order, kind: 'order/done' | 'order/failed' | 'order/recalled', values: Partial<Order>): Promise<void> {
    if (!isOpenOrder(order)) return;
    const state = kind === 'order/done' ? 'done' : kind === 'order/failed' ? 'failed' : 'recalled';
    const reportId = kind === 'order/recalled' ? null : (order.reportId ?? `B${newId()}`);
    await this.change(
      order,
      kind,
      { ...values, state, reportId, endedAt: this.now() },
      { result: values.result ?? null, reportId },
    );
  }

  private tell(name: string, correlationKey: string, { orderNo, caseNo, version }: Order): Promise<unknown> {
    return this.outbox.put({
      kind: 'publish-message',
      key: `${name}:${orderNo}:${version}`,
      subject: caseNo,
      payload: {
        name,
        correlationKey,
        variables: {},
        ttlMs: MESSAGE_TTL_MS,
      },
    });
  }

  private leaf({ caseNo, orderNo, state }: Order, kind: string, after: Facts, before?: string, personal?: { readonly noteId: string }): Promise<unknown> {
    return this.leaves.add({
      subject: caseNo,
      kind,
      ...(before ? { before: { orderNo, state: before } } : {}),
      after: { orderNo, state, ...after },
      ...(personal ? { personal } : {}),
    });
  }

  private now(): string {
    return toInstant(this.clock.now());
  }
}

export function isOpenOrder({ state }: Order): boolean {
  return !ended.includes(state);
}

export function openExtension({ extensions }: Order): OrderExtension | undefined {
  return extensions.find(({ decision }) => decision === null);
}
