import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { CaseRef, Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';

/** While the units work, the customer hears how far it is. */
@JobWorker('complaint/send-progress', { in: CaseRef, out: Nothing })
export class SendComplaintProgress {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly tell: Tell,
  ) {}

  run({ caseNo }: CaseRef): Promise<Nothing> {
    return this.once.run(async () => {
      const { state, promisedAt } = await this.cases.byNo(caseNo);
      await this.tell.customer(caseNo, 'PROGRESS', { stage: state, nextStep: 'replied', nextAt: promisedAt });

      return {};
    });
  }
}
