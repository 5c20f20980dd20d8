import { type Facts, Leaves } from '@libs/audit';
import { Clock, Overtaken, Rejected, isUniqueViolation, rows, savepoint, toInstant } from '@libs/base';
import { Outbox } from '@libs/outbox';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { Case, type CaseFacts, CaseRoundRow } from './case';
import { type CaseOutcome, type CaseState, isOpen, mayGo } from './case-state';
import { Contact } from './contact';
import { Numbers } from './numbers';

/** What intake knows when a contact becomes a matter. */
export interface NewCase {
  readonly contact: Contact;
  readonly kind: string;
  readonly utility: string;
  readonly categoryCode: string;
  readonly districtCode: string;
  readonly placeId: string | null;
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly serviceClass: string;
  readonly priority: number;
  readonly careFlag: boolean;
  readonly anonymous: boolean;
  readonly facts: CaseFacts;
}

/** The clock that the customer was promised by, as `@libs/clocks` started it. */
export interface Promised {
  readonly id: string;
  readonly dueAt: string;
}

const MESSAGE_TTL_MS = 72 * 3_600_000;

/** Why something changed: a code of ours, or the note in which a person said it. */
interface Why {
  readonly reason?: string;
  readonly personal?: { readonly noteId: string };
}

interface Nudge {
  readonly name: string;
  readonly variables?: Readonly<Record<string, number>>;
}

/** All cases. Every change leaves a leaf with what was before. */
@Injectable()
export class Cases {
  constructor(
    private readonly clock: Clock,
    private readonly numbers: Numbers,
    private readonly leaves: Leaves,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a case for a card; the promise clock is named next, by `promise`, and the flow started by `start`. */
  async open(fresh: NewCase): Promise<Case> {
    const { contact, ...rest } = fresh;
    const opened = Object.assign(new Case(), rest, {
      caseNo: await this.numbers.next('C'),
      round: 1,
      contactId: contact.contactId,
      personId: contact.personId,
      channel: contact.channel,
      masterCaseNo: null,
      promiseClockId: null,
      promisedAt: null,
      state: 'new' as const,
      outcome: null,
      stageCode: null,
      ownerGroup: null,
      urgeCount: 0,
      receivedAt: contact.receivedAt,
      closedAt: null,
      version: 1,
    });
    await rows(Case).insert(opened);
    contact.caseNo = opened.caseNo;
    await rows(Contact).update({ contactId: contact.contactId }, { caseNo: opened.caseNo });
    await this.leaf(opened, 'case/opened', undefined, {
      ...pick(opened),
      channel: opened.channel,
      categoryCode: opened.categoryCode,
    });

    return opened;
  }

  async promise(found: Case, { id, dueAt }: Promised): Promise<void> {
    await this.change(found, 'case/promised', { promiseClockId: id, promisedAt: dueAt });
  }

  /**
   * Puts the start row of the case's flow in the outbox: started once for each round, whoever asks again.
   * `additions` are what this kind of flow is given besides the variables of every case.
   */
  async start(found: Case, additions: Readonly<Record<string, unknown>>): Promise<void> {
    const { caseNo, round, kind } = found;
    const payload = { processId: kind, variables: { ...startVariables(found), ...additions } };
    await this.outbox.put({ kind: 'create-instance', key: `${caseNo}:${round}`, payload, subject: caseNo });
  }

  async byNo(caseNo: string): Promise<Case> {
    const found = await this.find(caseNo);
    if (!found) throw new Rejected(`Expected case ${caseNo} to exist, but it does not`);

    return found;
  }

  find(caseNo: string): Promise<Case | null> {
    return rows(Case).findOneBy({ caseNo });
  }

  of(caseNos: readonly string[]): Promise<Case[]> {
    return rows(Case).findBy({ caseNo: In([...caseNos]) });
  }

  /** Other open cases of the same account and category: perhaps the same matter. */
  async likes(found: Case): Promise<Case[]> {
    if (found.accountId === null) return [];
    const all = await rows(Case).findBy({ accountId: found.accountId, categoryCode: found.categoryCode });

    return all.filter(({ caseNo, state }) => caseNo !== found.caseNo && isOpen(state));
  }

  /** Names the instance of a round; false when the round already has another. */
  async attach(found: Case, instanceKey: string): Promise<boolean> {
    const { caseNo, round } = found;
    try {
      await savepoint(() => rows(CaseRoundRow).insert({ caseNo, round, instanceKey }));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const first = await rows(CaseRoundRow).findOneBy({ caseNo, round });
      return first?.instanceKey === instanceKey;
    }
    await this.move(found, 'received', {});

    return true;
  }

  /** Moves a case on, where the table allows it; else it is refused. */
  async move(found: Case, to: CaseState, change: { outcome?: CaseOutcome; stageCode?: string; reason?: string }): Promise<void> {
    const { outcome = null, stageCode, reason } = change;
    if (!mayGo(found.state, to, outcome)) {
      throw new Rejected(
        `Expected case ${found.caseNo} to go from ${found.state} to ${to}, but flows do not lead there${outcome ? ` as ${outcome}` : ''}`,
      );
    }
    const closedAt = to === 'closed' || to === 'cancelled' ? toInstant(this.clock.now()) : found.closedAt;
    await this.change(
      found,
      `case/${to}`,
      { state: to, outcome: outcome ?? found.outcome, stageCode: stageCode ?? found.stageCode, closedAt },
      reason === undefined ? {} : { reason },
    );
  }

  /** Moves a case only from the states a step expects; a case that is already further on stays. */
  async advance(
    caseNo: string,
    from: readonly CaseState[],
    to: CaseState,
    change: { stageCode?: string; reason?: string } = {},
  ): Promise<Case> {
    const found = await this.byNo(caseNo);
    if (from.includes(found.state) && found.state !== to) await this.move(found, to, change);

    return found;
  }

  /** The customer asks how far it is: counted, and the case's flow is told. */
  async urge(found: Case): Promise<void> {
    const urgeCount = found.urgeCount + 1;
    await this.nudge(found, { name: 'case-urged', variables: { urgeCount } }, 'case/urged', { urgeCount });
  }

  /** The customer means to carry the matter to higher offices; what was said is in the note. */
  async raiseThreat(found: Case, noteId: string): Promise<void> {
    await this.nudge(found, { name: 'case-threat-raised' }, 'case/threat-raised', {}, { personal: { noteId } });
  }

  /** The customer withdraws, why is in the note. A complaint about staff cannot be withdrawn to silence: the investigation ends by itself. */
  async askToCancel(found: Case, noteId: string): Promise<void> {
    if (found.facts.complaintType === 'staff')
      throw new Rejected(
        `Expected case ${found.caseNo} to be investigated to its end, but a complaint about staff was to be cancelled`,
        '反映员工作风的投诉不能撤销,调查会自行结束',
      );
    await this.nudge(found, { name: 'case-cancelled' }, 'case/cancel-asked', {}, { personal: { noteId } });
  }

  /** Records codes about a case beside its state. */
  async record(found: Case, kind: string, facts: CaseFacts): Promise<void> {
    await this.change(found, kind, { facts: { ...found.facts, ...facts } });
  }

  async change(found: Case, kind: string, values: Partial<Omit<Case, 'caseNo' | 'version'>>, why: Why = {}): Promise<void> {
    const before = pick(found);
    const { version } = found;
    const { affected } = await rows(Case).update({ caseNo: found.caseNo, version }, { ...values, version: version + 1 });
    if (affected !== 1) throw new Overtaken(`Expected case ${found.caseNo} to be at version ${version}, but it has moved on`);
    Object.assign(found, values, { version: version + 1 });
    await this.leaf(found, kind, before, { ...pick(found), ...(values.facts ? { facts: values.facts } : {}) }, why);
  }

  /** Tells the flow of an open case that something has happened to it. */
  private async nudge(found: Case, { name, variables = {} }: Nudge, kind: string, values: Partial<Case>, why: Why = {}): Promise<void> {
    if (!isOpen(found.state)) throw new Rejected(`Expected case ${found.caseNo} to be open, but it is ${found.state}`, '本件已办结或撤销');
    await this.change(found, kind, values, why);
    const { caseNo, round, version } = found;
    const payload = { name, correlationKey: `${caseNo}-${round}`, variables, ttlMs: MESSAGE_TTL_MS };
    await this.outbox.put({ kind: 'publish-message', key: `${name}:${caseNo}:${version}`, payload, subject: caseNo });
  }

  private async leaf({ caseNo }: Case, kind: string, before: Facts | undefined, after: Facts, why: Why = {}): Promise<void> {
    await this.leaves.add({ subject: caseNo, kind, ...(before ? { before } : {}), after, ...why });
  }
}

/** The variables that every case flow is started with: ids, codes, numbers and instants. */
export function startVariables(found: Case): Readonly<Record<string, unknown>> {
  if (!found.promiseClockId || !found.promisedAt)
    throw new Rejected(`Expected case ${found.caseNo} to have a promise, but it has none`);

  return {
    caseNo: found.caseNo,
    round: found.round,
    caseKey: `${found.caseNo}-${found.round}`,
    kind: found.kind,
    utility: found.utility,
    categoryCode: found.categoryCode,
    districtCode: found.districtCode,
    placeId: found.placeId,
    accountId: found.accountId,
    customerId: found.customerId,
    contactId: found.contactId,
    channel: found.channel,
    serviceClass: found.serviceClass,
    priority: found.priority,
    careFlag: found.careFlag,
    anonymous: found.anonymous,
    masterCaseNo: found.masterCaseNo,
    promiseClockId: found.promiseClockId,
    promisedAt: found.promisedAt,
  };
}

/** What a leaf says of a case. */
function pick({ state, outcome, stageCode, ownerGroup, priority, careFlag, urgeCount, promisedAt, round }: Case): Facts {
  return { state, outcome, stageCode, ownerGroup, priority, careFlag, urgeCount, promisedAt, round };
}
