import { Leaves } from '@libs/audit';
import { Overtaken, Personal, Rejected, rows } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';

import { Account } from './account';
import { Holder, HolderName } from './holder';
import { type PlaceFacts, Premises } from './premises';

export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly idNumber?: string;
}

export interface NewAccount {
  readonly accountId: string;
  readonly utility: string;
  readonly placeId: string;
  readonly customerId: string;
  readonly serviceClass: string;
  readonly arrearsCents: number;
  readonly inWarranty: boolean;
  readonly ownershipDisputed: boolean;
}

export interface Suspension {
  readonly from: string;
  readonly renewalAskAt: string;
  readonly sealNo: string | null;
  readonly registerReading: number | null;
}

const FOUND_MAX = 20;

/** Places, contracts and holders, and how they are found. */
@Injectable()
export class Customers {
  constructor(
    private readonly personal: Personal,
    private readonly leaves: Leaves,
  ) {}

  async addPremises(place: { placeId: string; label: string; districtCode: string; facts: PlaceFacts }): Promise<void> {
    await rows(Premises).insert(place);
  }

  async addHolder(customerId: string, person: Person, language: 'zh' | 'en'): Promise<void> {
    const sealed = await this.personal.encrypt(customerId, JSON.stringify(person));
    const phonePrint = person.phone === '' ? null : this.personal.indexPhone(person.phone);
    await rows(Holder).insert({ customerId, sealed, phonePrint, language });
    await rows(HolderName).insert(this.personal.indexName(person.name).map((print) => ({ customerId, print })));
    await this.leaves.add({ subject: customerId, kind: 'holder/added' });
  }

  async addAccount(fresh: NewAccount): Promise<void> {
    const account = Object.assign(new Account(), fresh, {
      accountPrint: this.personal.indexAccount(fresh.accountId),
      state: 'active' as const,
      inWarranty: fresh.inWarranty ? 1 : 0,
      ownershipDisputed: fresh.ownershipDisputed ? 1 : 0,
      suspendedFrom: null,
      renewalAskAt: null,
      sealNo: null,
      registerReading: null,
      version: 1,
    });
    await rows(Account).insert(account);
    await this.leaves.add({
      subject: fresh.accountId,
      kind: 'account/opened',
      after: { utility: fresh.utility, placeId: fresh.placeId },
    });
  }

  async account(accountId: string): Promise<Account> {
    const account = await rows(Account).findOneBy({ accountId });
    if (!account) throw new Rejected(`Expected account ${accountId} to exist, but it does not`);

    return account;
  }

  place(placeId: string): Promise<Premises | null> {
    return rows(Premises).findOneBy({ placeId });
  }

  places(query: string): Promise<Premises[]> {
    return rows(Premises).find({
      where: { label: Like(`%${query.replace(/[%_\\]/g, '')}%`) },
      order: { label: 'ASC' },
      take: FOUND_MAX,
    });
  }

  accountsAt(placeId: string): Promise<Account[]> {
    return rows(Account).findBy({ placeId });
  }

  /** By account number, phone number, name or address, whichever it looks like. Gives accounts without opening anybody's name. */
  async search(query: string): Promise<Account[]> {
    const byNumber = await rows(Account).findBy({ accountPrint: this.personal.indexAccount(query) });
    if (byNumber.length > 0) return byNumber;

    const byPhone = await rows(Holder).find({ where: { phonePrint: this.personal.indexPhone(query) }, take: FOUND_MAX });
    const ids = byPhone.length > 0 ? byPhone.map(({ customerId }) => customerId) : await this.namedLike(query);

    return ids.length === 0 ? this.atAddress(query) : rows(Account).find({ where: { customerId: In(ids) }, take: FOUND_MAX });
  }

  holder(customerId: string): Promise<Holder | null> {
    return rows(Holder).findOneBy({ customerId });
  }

  /** Who holds it, in clear; null once erased. Whoever shows it to a person records the look first. */
  async personOf(holder: Holder): Promise<Person | null> {
    const text = await this.personal.decrypt(holder.customerId, holder.sealed);

    return text === null ? null : (JSON.parse(text) as Person);
  }

  /** Supply is closed from a day on. Invariant: an account is suspended once, with the seal and reading of that day. */
  async suspend(account: Account, suspension: Suspension, caseNo: string): Promise<void> {
    if (account.state !== 'active')
      throw new Rejected(`Expected account ${account.accountId} to be active, but it is ${account.state}`);

    const { from, ...rest } = suspension;
    await this.change(account, 'account/suspended', { state: 'suspended', suspendedFrom: from, ...rest }, caseNo);
  }

  /** Billing's news: what is owed now. */
  async owe(account: Account, arrearsCents: number): Promise<void> {
    await this.change(account, 'account/arrears', { arrearsCents }, null);
  }

  private async change(
    account: Account,
    kind: string,
    values: Partial<Omit<Account, 'accountId'>>,
    caseNo: string | null,
  ): Promise<void> {
    const { version, state } = account;
    const { affected } = await rows(Account).update(
      { accountId: account.accountId, version },
      { ...values, version: version + 1 },
    );
    if (affected !== 1)
      throw new Overtaken(`Expected account ${account.accountId} to be at version ${version}, but it has moved on`);
    Object.assign(account, values, { version: version + 1 });
    for (const subject of caseNo === null ? [account.accountId] : [account.accountId, caseNo]) {
      await this.leaves.add({ subject, kind, before: { state }, after: { accountId: account.accountId, ...values } });
    }
  }

  private async atAddress(query: string): Promise<Account[]> {
    const ids = (await this.places(query)).map(({ placeId }) => placeId);

    return ids.length === 0 ? [] : rows(Account).find({ where: { placeId: In(ids) }, order: { accountId: 'ASC' }, take: FOUND_MAX });
  }

  private async namedLike(query: string): Promise<string[]> {
    const prints = this.personal.indexName(query);
    if (prints.length === 0) return [];
    const found = await rows(HolderName).findBy({ print: In(prints) });
    const counts = new Map<string, number>();
    for (const { customerId } of found) counts.set(customerId, (counts.get(customerId) ?? 0) + 1);

    return [...counts]
      .filter(([, count]) => count === prints.length)
      .map(([id]) => id)
      .slice(0, FOUND_MAX);
  }
}
