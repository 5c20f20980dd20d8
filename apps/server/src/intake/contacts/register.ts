import type { Caller } from '@libs/auth';
import { Clock, isUniqueViolation, Rejected, toInstant } from '@libs/base';
import { Cases, type CaseFacts, type Contact, Contacts } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { Models } from '@libs/releases';
import { Injectable } from '@nestjs/common';

import { asPerson } from '../as-person';
import { Unfit } from '../unfit';
import type { ContactBody } from './contact.body';
import { Matters, type Matter } from './matter';

export interface Registered {
  readonly contactId: string;
  readonly caseNo: string;
  readonly promisedAt: string;
}

/**
 * A submission of the desk becomes a card, a case, a promise and the start of its flow, in one transaction.
 *
 * Invariant: one submission is one case, however often it is sent: the idempotency key is the card's own.
 */
@Injectable()
export class Register {
  constructor(
    private readonly clock: Clock,
    private readonly contacts: Contacts,
    private readonly cases: Cases,
    private readonly clocks: Clocks,
    private readonly matters: Matters,
    private readonly models: Models,
  ) {}

  async contact(body: ContactBody, idempotencyKey: string, caller: Caller): Promise<Registered> {
    const once = () => asPerson(caller, () => this.store(body, idempotencyKey, caller));
    // The same submission at the same moment: the other one has stored it, and now it is found.
    return once().catch((error: unknown) => (isUniqueViolation(error) ? once() : Promise.reject(error)));
  }

  private async store(body: ContactBody, channelRef: string, caller: Caller): Promise<Registered> {
    const matter = await this.matters.look(body);
    const additions = additionsOf(body, matter);
    const { contact, isNew } = await this.contacts.register({
      channel: body.channel,
      channelRef,
      kind: body.kind,
      categoryCode: body.categoryCode,
      caller: body.caller,
      landmark: body.landmark ?? null,
      text: body.text,
      attendantId: caller.id,
      receivedAt: toInstant(matter.receivedAtMs),
    });
    return isNew ? this.open(body, matter, contact, additions) : this.known(contact);
  }

  private async open(body: ContactBody, matter: Matter, contact: Contact, additions: { variables: object; facts: CaseFacts }): Promise<Registered> {
    // A start row is written only when the release in force holds its process.
    if (!(await this.models.one('process', body.kind))) throw new Rejected(`Expected process ${body.kind} to be in force, but no release holds it`, '该类事项尚未发布流程,不能登记');
    const found = await this.cases.open({
      contact,
      kind: body.kind,
      utility: body.utility,
      categoryCode: body.categoryCode,
      districtCode: matter.districtCode,
      placeId: matter.place?.placeId ?? null,
      accountId: matter.account?.accountId ?? null,
      customerId: matter.account?.customerId ?? null,
      serviceClass: matter.serviceClass,
      priority: matter.priority,
      careFlag: body.careFlag ?? false,
      anonymous: body.anonymous ?? false,
      facts: additions.facts,
    });
    const clock = await this.clocks.start({
      kind: 'promise',
      subject: found.caseNo,
      ref: `${found.caseNo}:${found.round}`,
      owner: 'desk',
      startedAtMs: matter.receivedAtMs,
      policy: matter.deadline.policy,
      rule: matter.deadline.rule,
    });
    await this.cases.promise(found, clock);
    await this.cases.start(found, { ...additions.variables });
    return { contactId: contact.contactId, caseNo: found.caseNo, promisedAt: clock.dueAt };
  }

  private async known({ contactId, caseNo }: Contact): Promise<Registered> {
    if (caseNo === null) throw new Rejected(`Expected card ${contactId} to have a case, but it has none`);
    const found = await this.cases.byNo(caseNo);
    return { contactId, caseNo, promisedAt: found.promisedAt ?? toInstant(this.clock.now()) };
  }
}

/** What this kind of flow is given besides the variables of every case, and what the case keeps of it. */
function additionsOf(body: ContactBody, { place }: Matter): { variables: object; facts: CaseFacts } {
  if (body.kind === 'complaint') {
    if (!body.complaintType) throw new Unfit('Expected a complaint to say what it is about, but complaintType is missing', { complaintType: 'missing' });
    const facts = {
      complaintType: body.complaintType,
      ruleHint: body.ruleHint ?? null,
      relatedOrderNo: body.relatedOrderNo ?? null,
      relatedUnit: body.relatedUnit ?? null,
    };
    return { variables: facts, facts };
  }
  const { application } = body;
  if (!application || !place || body.accountId === undefined) {
    throw new Unfit('Expected an application with its account, its place and what is applied for, but something is missing', {
      ...(application ? {} : { application: 'missing' }),
      ...(body.accountId === undefined ? { accountId: 'missing' } : {}),
    });
  }
  const { applicantType, wholePremises, occupantsObject = false } = application;
  const fromAt = new Date(application.fromAt).toISOString();
  const common = { applicationKind: 'suspend', applicantType, premisesId: place.placeId, wholePremises, fromAt };
  return { variables: common, facts: { ...common, occupantsObject } };
}
