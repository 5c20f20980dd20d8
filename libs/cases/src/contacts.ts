import { Leaves } from '@libs/audit';
import { Clock, Rejected, newId, Personal, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { Contact } from './contact';
import { Notes } from './notes';
import { Numbers } from './numbers';

export interface Caller {
  readonly name: string;
  readonly phone: string;
  /** What the caller is to the customer: holder, tenant, neighbour … */
  readonly relation: string;
}

export interface NewContact {
  readonly channel: string;
  readonly channelRef: string;
  readonly kind: string;
  readonly categoryCode: string;
  readonly caller: Caller;
  readonly landmark: string | null;
  readonly text: string;
  readonly attendantId: string | null;
  readonly receivedAt: string;
}

/** All record cards. */
@Injectable()
export class Contacts {
  constructor(
    private readonly clock: Clock,
    private readonly numbers: Numbers,
    private readonly notes: Notes,
    private readonly personal: Personal,
    private readonly leaves: Leaves,
  ) {}

  /** Keeps a card. Invariant: a channel's contact is kept once, however often it is delivered. */
  async register(fresh: NewContact): Promise<{ contact: Contact; isNew: boolean }> {
    const { caller, landmark, text, ...rest } = fresh;
    const known = await rows(Contact).findOneBy({ channel: rest.channel, channelRef: rest.channelRef });
    if (known) return { contact: known, isNew: false };

    const print = caller.phone === '' ? null : this.personal.indexPhone(caller.phone);
    const personId = (await this.personOf(print)) ?? `P${newId()}`;
    const contact = Object.assign(new Contact(), rest, {
      contactId: await this.numbers.next('R'),
      personId,
      phonePrint: print,
      caseNo: null,
      state: 'open' as const,
      settledAt: null,
      callerSealed: await this.personal.encrypt(personId, JSON.stringify(caller)),
      landmarkSealed: landmark === null ? null : await this.personal.encrypt(personId, landmark),
    });
    await rows(Contact).insert(contact);
    await this.notes.write({
      subject: contact.contactId,
      personId,
      element: 'contact',
      fields: { text },
      authorId: rest.attendantId,
    });
    const after = { channel: contact.channel, kind: contact.kind, categoryCode: contact.categoryCode };
    await this.leaves.add({ subject: contact.contactId, kind: 'contact/registered', after });

    return { contact, isNew: true };
  }

  async byId(contactId: string): Promise<Contact> {
    const contact = await rows(Contact).findOneBy({ contactId });
    if (!contact) throw new Rejected(`Expected contact ${contactId} to exist, but it does not`);

    return contact;
  }

  ofCase(caseNo: string): Promise<Contact[]> {
    return rows(Contact).find({ where: { caseNo }, order: { receivedAt: 'ASC' } });
  }

  /** Earlier cards of a phone number, newest first: found without opening any of them. */
  byPhone(phone: string): Promise<Contact[]> {
    return rows(Contact).find({
      where: { phonePrint: this.personal.indexPhone(phone) },
      order: { receivedAt: 'DESC' },
      take: 20,
    });
  }

  /** Who called, in clear; null once the person was erased. Whoever shows it to a person records the look first. */
  async callerOf(contact: Contact): Promise<Caller | null> {
    const text = await this.personal.decrypt(contact.personId, contact.callerSealed);

    return text === null ? null : (JSON.parse(text) as Caller);
  }

  landmarkOf(contact: Contact): Promise<string | null> {
    return contact.landmarkSealed === null
      ? Promise.resolve(null)
      : this.personal.decrypt(contact.personId, contact.landmarkSealed);
  }

  /** The matter is settled: the card is closed. Closing twice is once. */
  async settle(contact: Contact): Promise<void> {
    if (contact.state === 'closed') return;

    const settledAt = toInstant(this.clock.now());
    await rows(Contact).update({ contactId: contact.contactId }, { state: 'closed', settledAt });
    Object.assign(contact, { state: 'closed', settledAt });
    await this.leaves.add({ subject: contact.contactId, kind: 'contact/settled', after: { caseNo: contact.caseNo } });
  }

  private async personOf(print: string | null): Promise<string | null> {
    if (print === null) return null;

    return (await rows(Contact).findOne({ where: { phonePrint: print }, order: { receivedAt: 'DESC' } }))?.personId ?? null;
  }
}
