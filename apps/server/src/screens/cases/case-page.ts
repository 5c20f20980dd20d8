import { rows } from '@libs/base';
import { type Case, type Caller as CallerData, Contacts } from '@libs/cases';
import { type ClockView, clockView, Clocks } from '@libs/clocks';
import { Customers } from '@libs/customers';
import { IncidentRow, ProcessInstance, Task, Variable } from '@libs/history';
import { Messages } from '@libs/messages';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { maskedName, maskedPhone } from '../masked';
import { TaskList, type TaskRow } from '../tasks/task-list';
import { CaseSearch, type CaseRow } from './case-search';

export interface CasePage {
  readonly case: CaseRow & { readonly round: number; readonly channel: string; readonly accountId: string | null; readonly facts: object };
  readonly place: { readonly id: string; readonly label: string } | null;
  readonly caller: { readonly name: string; readonly phone: string; readonly relation: string } | null;
  readonly clock: ClockView | null;
  readonly clocks: readonly ClockView[];
  readonly tasks: readonly TaskRow[];
  readonly incidents: readonly Omit<IncidentRow, 'epoch'>[];
  readonly messages: readonly { readonly id: string; readonly code: string; readonly state: string; readonly at: string; readonly sentAt: string | null }[];
}

/** The head of a case's page. Personal data stands masked; showing it takes a reason. */
@Injectable()
export class CasePages {
  constructor(
    private readonly search: CaseSearch,
    private readonly contacts: Contacts,
    private readonly customers: Customers,
    private readonly clocks: Clocks,
    private readonly messages: Messages,
    private readonly tasks: TaskList,
  ) {}

  async of(found: Case): Promise<CasePage> {
    const { caseNo } = found;
    const place = found.placeId === null ? null : await this.customers.place(found.placeId);
    const row = await this.search.row(found);
    const clocks = await Promise.all((await this.clocks.ofSubject(caseNo)).map(async ({ id }) => clockView(await this.clocks.read(id))));
    const open = await rows(Task).find({ where: { caseNo, state: In(['open', 'deciding']) }, order: { createdAt: 'ASC' } });
    return {
      case: { ...row, round: found.round, channel: found.channel, accountId: found.accountId, facts: found.facts },
      place: place && { id: place.placeId, label: place.label },
      caller: masked(await this.callerOf(found)),
      clock: row.clock,
      clocks,
      tasks: await Promise.all(open.map((task) => this.tasks.row(task, found))),
      incidents: await rows(IncidentRow).find({ where: { caseNo }, order: { createdAt: 'DESC' } }),
      messages: (await this.messages.ofCase(caseNo)).map(({ id, code, state, createdAt, sentAt }) => ({ id, code, state, at: createdAt, sentAt })),
    };
  }

  async callerOf({ contactId }: Case): Promise<CallerData | null> {
    return this.contacts.callerOf(await this.contacts.byId(contactId));
  }

  /** The variables of the case's instances, each scope's newest value. */
  async variables({ caseNo }: Case): Promise<{ processId: string; instanceKey: string; scopeKey: string; name: string; value: unknown; changedAt: string }[]> {
    const instances = new Map((await rows(ProcessInstance).findBy({ caseNo })).map((instance) => [instance.instanceKey, instance]));
    if (instances.size === 0) return [];
    const found = await rows(Variable).find({ where: { instanceKey: In([...instances.keys()]) }, order: { instanceKey: 'ASC', name: 'ASC' } });
    return found.map(({ instanceKey, scopeKey, name, value, changedAt }) => ({
      processId: instances.get(instanceKey)?.processId ?? '',
      instanceKey,
      scopeKey,
      name,
      value: JSON.parse(value) as unknown,
      changedAt,
    }));
  }
}

function masked(caller: CallerData | null): CasePage['caller'] {
  return caller && { name: maskedName(caller.name), phone: maskedPhone(caller.phone), relation: caller.relation };
}
