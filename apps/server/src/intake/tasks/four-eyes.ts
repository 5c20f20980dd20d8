import type { Caller } from '@libs/auth';
import { rows } from '@libs/base';
import { Cases, Contacts } from '@libs/cases';
import { Task } from '@libs/history';
import { Injectable } from '@nestjs/common';

/** Who completed one of these has handled the case: an order's report, a check, a plan. */
const HANDLING = ['ut_report', 'ut_onsite', 'ut_check', 'ut_plan'];

/** Two pairs of eyes: who did the one may not do the other (flows.md §2, rule 12). */
@Injectable()
export class FourEyes {
  constructor(
    private readonly cases: Cases,
    private readonly contacts: Contacts,
  ) {}

  /** Says why this person may not do the task; null when they may. */
  async against(task: Task, caller: Caller): Promise<string | null> {
    const { fourEyes } = task;
    if (fourEyes === null) return null;
    if (fourEyes === 'applicant') return (await this.broughtIn(task, caller)) ? 'Expected somebody else to decide: you brought this matter in' : null;
    const done = fourEyes === 'handler' ? await rows(Task).findBy({ caseNo: task.caseNo ?? '' }) : await rows(Task).findBy({ instanceKey: task.instanceKey });
    const elements = fourEyes === 'handler' ? HANDLING : [fourEyes];
    const own = done.some(({ elementId, decidedBy }) => elements.includes(elementId) && decidedBy === caller.id);
    return own ? 'Expected a second pair of eyes: you have worked on this matter yourself' : null;
  }

  private async broughtIn({ caseNo }: Task, caller: Caller): Promise<boolean> {
    const found = caseNo === null ? null : await this.cases.find(caseNo);
    return found !== null && (await this.contacts.byId(found.contactId)).attendantId === caller.id;
  }
}
