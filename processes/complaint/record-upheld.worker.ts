import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { NoteIn } from './complaint.process';

/** A second pair of eyes has upheld the refusal: the customer is told where to turn next. */
@JobWorker('complaint/record-upheld', { in: NoteIn, out: Nothing })
export class RecordUpheld {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, noteId }: NoteIn): Promise<Nothing> {
    return this.once.run(async () => {
      const found = await this.cases.byNo(caseNo);
      await this.cases.record(found, 'complaint/upheld', { ending: 'explained_no_fault' });
      await this.tell.customer(caseNo, 'FINAL', {
        finalPublic: { noteId },
        ruleTitle: found.facts.ruleCode ?? null,
        nextInstance: 'regulator',
      });
      await this.cases.advance(caseNo, ['refused', 'in_progress'], 'replied');

      return {};
    });
  }
}
