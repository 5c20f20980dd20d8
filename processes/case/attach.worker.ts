import { BpmnError } from '@libs/base';
import { Cases } from '@libs/cases';
import { JobWorker, currentJob } from '@libs/zeebe';

import { AttachIn, Nothing } from './case.process';
import { Tell } from './tell';

const deskOf: Readonly<Record<string, string>> = { complaint: 'complaint-clerk', 'supply-suspend': 'application-clerk' };

/** Ties a round of a case to the one instance that runs it; a second start ends without effect. */
@JobWorker('case/attach', { in: AttachIn, out: Nothing })
export class Attach {
  constructor(
    private readonly cases: Cases,
    private readonly tell: Tell,
  ) {}

  async run({ caseNo, kind }: AttachIn): Promise<Nothing> {
    const found = await this.cases.byNo(caseNo);
    const isFirstTime = found.state === 'new' || found.state === 'reopened';
    if (!(await this.cases.attach(found, currentJob().processInstanceKey))) {
      throw new BpmnError(
        'DUPLICATE_START',
        `Expected case ${caseNo} to be started once, but its round ${found.round} already runs`,
      );
    }
    if (!isFirstTime) return {};

    await this.cases.change(found, 'case/owned', { ownerGroup: deskOf[kind] ?? 'attendant' });
    await this.tell.customer(caseNo, 'CONTACT_RECEIVED', { promisedAt: found.promisedAt });

    return {};
  }
}
