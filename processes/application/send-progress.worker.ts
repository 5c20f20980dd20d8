import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { SendProgressIn } from './application.process';

/** The applicant hears regularly where the application stands and what comes next. */
@JobWorker('application/send-progress', { in: SendProgressIn, out: Nothing })
export class SendApplicationProgress {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, stageCode }: SendProgressIn): Promise<Nothing> {
    return this.once.run(async () => {
      const { promisedAt } = await this.cases.byNo(caseNo);
      await this.tell.customer(caseNo, 'PROGRESS', { stage: stageCode, nextStep: 'replied', nextAt: promisedAt });

      return {};
    });
  }
}
