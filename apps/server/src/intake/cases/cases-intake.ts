import type { Caller } from '@libs/auth';
import { FileStore, Papers } from '@libs/archive';
import { WORKING_DAY_MINUTES } from '@libs/calendar';
import { Rejected } from '@libs/base';
import { type Case, Cases, Investigations, Notes } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Leaves } from '@libs/audit';
import { Outbox } from '@libs/outbox';
import { type ExtensionReason, Orders } from '@libs/units';
import { Injectable } from '@nestjs/common';

import { asPerson } from '../as-person';

const MESSAGE_TTL_MS = 72 * 3_600_000;
const MINUTE_MS = 60_000;
const OVER = ['closed', 'cancelled', 'archived'];

/** What people do with a case beside its tasks. Each is a leaf and a message to the flow, which reads the nouns afresh. */
@Injectable()
export class CasesIntake {
  constructor(
    private readonly cases: Cases,
    private readonly clocks: Clocks,
    private readonly investigations: Investigations,
    private readonly orders: Orders,
    private readonly papers: Papers,
    private readonly files: FileStore,
    private readonly leaves: Leaves,
    private readonly notes: Notes,
    private readonly outbox: Outbox,
  ) {}

  cancel(caseNo: string, reason: string, caller: Caller): Promise<void> {
    return asPerson(caller, async () => {
      const found = await this.running(caseNo);
      await this.cases.askToCancel(found, await this.notes.reason(found, reason, caller.id));
    });
  }

  urge(caseNo: string, caller: Caller): Promise<{ urgeCount: number }> {
    return asPerson(caller, async () => {
      const found = await this.running(caseNo);
      await this.cases.urge(found);
      return { urgeCount: found.urgeCount };
    });
  }

  /** Whoever hears it says it; those in charge are told at once by the case's flow. */
  raiseThreat(caseNo: string, said: string, caller: Caller): Promise<void> {
    return asPerson(caller, async () => {
      const found = await this.running(caseNo);
      await this.cases.raiseThreat(found, await this.notes.reason(found, said, caller.id));
    });
  }

  /** The customer's promise is made later only when the customer, told first, has agreed. */
  grantTime(caseNo: string, given: { clockId: string; workingDays: number; reason: string }, caller: Caller): Promise<{ dueAt: string }> {
    return asPerson(caller, async () => {
      const found = await this.running(caseNo);
      const clock = await this.clocks.byId(given.clockId);
      if (clock.subject !== caseNo) throw new Rejected(`Expected a clock of case ${caseNo}, but ${given.clockId} is another's`, '该时钟不属于本件');
      const { dueAt } = await this.clocks.extend(given.clockId, given.workingDays * WORKING_DAY_MINUTES * MINUTE_MS, 'granted');
      await this.leaves.add({ subject: caseNo, kind: 'clock/time-granted', after: { clockId: given.clockId, dueAt }, personal: { noteId: await this.notes.reason(found, given.reason, caller.id) } });
      return { dueAt };
    });
  }

  /** A unit has stayed silent: the supervisor ends the wait, and the case goes on with what the others found. */
  closeInvestigation(caseNo: string, reason: string, caller: Caller): Promise<void> {
    return asPerson(caller, async () => {
      const found = await this.running(caseNo);
      const open = (await this.investigations.ofCase(caseNo)).filter(({ state }) => state === 'open');
      const setNo = open.at(-1)?.setNo;
      if (setNo === undefined) throw new Rejected(`Expected an open investigation of case ${caseNo}, but there is none`, '本件没有进行中的调查');
      const noteId = await this.notes.reason(found, reason, caller.id);
      await this.leaves.add({ subject: caseNo, kind: 'investigation/close-asked', after: { setNo, silent: open.map(({ unitCode }) => unitCode) }, personal: { noteId } });
      const payload = { name: 'investigation-closed', correlationKey: setNo, variables: {}, ttlMs: MESSAGE_TTL_MS };
      await this.outbox.put({ kind: 'publish-message', key: `investigation-closed:${setNo}`, subject: caseNo, payload });
    });
  }

  reassign(caseNo: string, given: { orderNo: string; unitCode: string; reason: string }, caller: Caller): Promise<void> {
    return asPerson(caller, async () => {
      const order = await this.orderOf(caseNo, given.orderNo);
      const noteId = await this.notes.reason(await this.cases.byNo(caseNo), given.reason, caller.id);
      await this.orders.chooseUnit(order, { unitCode: given.unitCode, noteId, by: caller.id });
    });
  }

  askForTime(caseNo: string, given: { orderNo: string; minutes: number; reasonCode: ExtensionReason }, caller: Caller): Promise<void> {
    return asPerson(caller, async () => {
      const order = await this.orderOf(caseNo, given.orderNo);
      if (!caller.isIn([`unit:${order.unitCode}`, `unit-head:${order.unitCode}`])) throw new Rejected(`Expected the unit of order ${order.orderNo} to ask for time, but it is another's`, '只有承办单位可以申请延期');
      await this.orders.askForTime(order, { byMs: given.minutes * MINUTE_MS, reasonCode: given.reasonCode, askedBy: caller.id });
    });
  }

  /** Papers that the customer brought or sent: the contents go to the store first, outside of the transaction. */
  async receivePapers(caseNo: string, given: readonly { kindCode: string; mediaType: string; content: Buffer }[], caller: Caller): Promise<void> {
    const stored = await Promise.all(given.map(async (paper) => ({ ...paper, sha256: await this.files.put(paper.content) })));
    await asPerson(caller, async () => {
      await this.running(caseNo);
      const set = (await this.papers.setsOf(caseNo)).at(-1);
      if (!set) throw new Rejected(`Expected case ${caseNo} to wait for papers, but it has asked for none`, '本件没有在等材料');
      for (const { kindCode, mediaType, content, sha256 } of stored) await this.papers.receive(set, { kindCode, mediaType, sha256, sizeBytes: content.length });
    });
  }

  private async running(caseNo: string): Promise<Case> {
    const found = await this.cases.byNo(caseNo);
    if (OVER.includes(found.state)) throw new Rejected(`Expected case ${caseNo} to be running, but it is ${found.state}`, '本件已办结或撤销');
    return found;
  }

  private async orderOf(caseNo: string, orderNo: string) {
    const order = await this.orders.byNo(orderNo);
    if (order.caseNo !== caseNo) throw new Rejected(`Expected an order of case ${caseNo}, but ${orderNo} is another's`, '该工单不属于本件');
    return order;
  }
}
