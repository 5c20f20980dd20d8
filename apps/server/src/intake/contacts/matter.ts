import { Clock, toMs } from '@libs/base';
import { answerOf, askTable, Deadlines, DecisionTables, type Deadline } from '@libs/clocks';
import { type Account, Customers, type Premises } from '@libs/customers';
import { Injectable } from '@nestjs/common';

import { Unfit } from '../unfit';
import type { PromiseBody } from './contact.body';
import { kinds } from './kinds';

/** A matter as far as the company's data knows it, and what may be promised for it. */
export interface Matter {
  readonly account: Account | null;
  readonly place: Premises | null;
  readonly districtCode: string;
  readonly serviceClass: string;
  readonly priority: number;
  readonly receivedAtMs: number;
  readonly deadline: Deadline;
  readonly dueAtMs: number;
}

/** Looks up where a matter is and whose, and reads the promise from the tables in force. Writes nothing. */
@Injectable()
export class Matters {
  constructor(
    private readonly clock: Clock,
    private readonly customers: Customers,
    private readonly deadlines: Deadlines,
    private readonly tables: DecisionTables,
  ) {}

  async look(body: PromiseBody & { careFlag?: boolean }): Promise<Matter> {
    this.refuseUnknownKind(body);
    const account = body.accountId === undefined ? null : await this.account(body.accountId, body.utility);
    const place = await this.place(body.placeId ?? account?.placeId);
    const serviceClass = account?.serviceClass ?? 'C';
    const careFlag = body.careFlag ?? false;
    const judged = await askTable(this.tables, 'service-class', { serviceClass, careFlag, vulnerable: careFlag, supplyLost: false });
    const priority = Number(answerOf(judged, 'priority'));
    const { inTown = null, pipeDn = null } = place?.facts ?? {};
    const deadline = await this.deadlines.of({ utility: body.utility, categoryCode: body.categoryCode, inTown, pipeDn, priority });
    const now = this.clock.now();
    const receivedAtMs = body.receivedAt === undefined ? now : Math.min(toMs(body.receivedAt), now);
    return {
      account,
      place,
      districtCode: body.districtCode ?? place?.districtCode ?? 'unknown',
      serviceClass,
      priority,
      receivedAtMs,
      deadline,
      dueAtMs: await this.deadlines.due(receivedAtMs, deadline.policy.allowance),
    };
  }

  private refuseUnknownKind({ kind, categoryCode, utility }: PromiseBody): void {
    const known = kinds.find((one) => one.kind === kind);
    const category = known?.categories.find(({ code }) => code === categoryCode);
    if (!known) throw new Unfit(`Expected a kind of matter that can be opened (${kinds.map((one) => one.kind).join(', ')}), but it is ${kind}`, { kind: 'unknown' });
    if (!category?.utilities.includes(utility)) throw new Unfit(`Expected a category of ${kind} for ${utility}, but it is ${categoryCode}`, { categoryCode: 'unknown' });
  }

  private async account(accountId: string, utility: string): Promise<Account> {
    const [account] = await this.customers.search(accountId);
    if (!account || account.accountId !== accountId) throw new Unfit(`Expected an account that exists, but there is no ${accountId}`, { accountId: 'unknown' });
    if (account.utility !== utility) throw new Unfit(`Expected an account for ${utility}, but ${accountId} is for ${account.utility}`, { accountId: 'other utility' });
    return account;
  }

  private async place(placeId: string | undefined): Promise<Premises | null> {
    if (placeId === undefined) return null;
    const place = await this.customers.place(placeId);
    if (!place) throw new Unfit(`Expected a place that exists, but there is no ${placeId}`, { placeId: 'unknown' });
    return place;
  }
}
