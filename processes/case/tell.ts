import { Leaves } from '@libs/audit';
import { Cases, Contacts } from '@libs/cases';
import { type MessageCode, type MessageFacts, Messages } from '@libs/messages';
import { Injectable } from '@nestjs/common';

/** How a step tells somebody something: a row, sent after the commit. */
@Injectable()
export class Tell {
  constructor(
    private readonly cases: Cases,
    private readonly contacts: Contacts,
    private readonly messages: Messages,
    private readonly leaves: Leaves,
  ) {}

  /** Everybody who brought this matter in; nobody where they wish to stay unknown. */
  async customer(caseNo: string, code: MessageCode, facts: MessageFacts): Promise<void> {
    const found = await this.cases.byNo(caseNo);
    if (found.anonymous) return;
    for (const { contactId } of await this.contacts.ofCase(caseNo)) await this.messages.put({ caseNo, contactId, code, facts });
  }

  /** Groups of the company: the notice stands in the story, and the inbox of these groups shows it. */
  async staff(caseNo: string, groups: readonly string[], code: string, element?: string): Promise<void> {
    await this.leaves.add({ subject: caseNo, kind: 'staff/told', after: { groups, code }, ...(element ? { element } : {}) });
  }
}
