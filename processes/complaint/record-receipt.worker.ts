import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { CaseRound } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { RecordReceiptOut } from './complaint.process';

/** Thanks the customer and says by when and how the answer comes. */
@JobWorker('complaint/record-receipt', { in: CaseRound, out: RecordReceiptOut })
export class RecordReceipt {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly tell: Tell,
  ) {}

  run({ caseNo }: CaseRound): Promise<RecordReceiptOut> {
    return this.once.run(async () => {
      const { promisedAt } = await this.cases.byNo(caseNo);
      await this.tell.customer(caseNo, 'COMPLAINT_RECEIVED', { promisedAt, replyWay: 'phone' });

      return { planRound: 0, handleRound: 0 };
    });
  }
}
