import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { NoteIn } from './complaint.process';

/** A fault of service or staff, or one that a review found: the complaint is accepted. */
@JobWorker('complaint/record-acceptance', { in: NoteIn, out: Nothing })
export class RecordAcceptance {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
  ) {}

  run({ caseNo }: NoteIn): Promise<Nothing> {
    return this.once.run(async () => {
      const { state } = await this.cases.byNo(caseNo);
      const found = await this.cases.advance(
        caseNo,
        ['received', 'refused', 'replied'],
        state === 'received' ? 'accepted' : 'in_progress',
      );
      await this.cases.record(found, 'complaint/accepted', { refusalCode: null, ruleCode: null, ending: null });

      return {};
    });
  }
}
