import { type Case, Decisions, Notes } from '@libs/cases';
import { Customers } from '@libs/customers';
import type { MessageFacts } from '@libs/messages';
import { Orders } from '@libs/units';
import { Injectable } from '@nestjs/common';

/** The tasks whose text is written for the customer. What is written in the others is for the company's eyes. */
const publicTasks = ['ut_plan', 'ut_alt', 'ut_final'];

/** What the texts of the catalogue are filled with when an answer is sent: codes, instants, and notes by their id. */
@Injectable()
export class Letter {
  constructor(
    private readonly notes: Notes,
    private readonly decisions: Decisions,
    private readonly customers: Customers,
    private readonly orders: Orders,
  ) {}

  async factsFor(found: Case, replyId: string): Promise<MessageFacts> {
    const { facts } = found;
    const written = { noteId: await this.newest(found.caseNo) };
    const refusals = facts.refusalCodes ?? [];
    const account = found.accountId === null ? null : await this.customers.account(found.accountId);
    const reading = (await this.orders.ofCase(found.caseNo)).at(-1)?.registerReading ?? null;

    return {
      linkFor: 'answer',
      linkKey: replyId,
      kind: found.kind,
      resultPublic: written,
      planPublic: written,
      ruleTitle: facts.ruleCode ?? null,
      ruleClause: '',
      nextInstance: 'supervision',
      decisionPublic: (await this.decisions.ofSubject(found.caseNo)).at(-1)?.approval ?? 'plan_agreed',
      reasons: refusals,
      cures: refusals.map((code) => `cure:${code}`),
      from: account?.suspendedFrom ?? null,
      reading,
    };
  }

  private async newest(caseNo: string): Promise<string | null> {
    const written = (await this.notes.ofSubject(caseNo)).filter(({ element }) => publicTasks.includes(element));

    return written.at(-1)?.noteId ?? null;
  }
}
