import { Cases, Plans } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { Measure, StorePlanIn, StorePlanOut } from './complaint.process';

/** Keeps the agreed plan and tells the customer what will be done, and by when. */
@JobWorker('complaint/store-plan', { in: StorePlanIn, out: StorePlanOut })
export class StorePlan {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly plans: Plans,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, categoryCode, leadUnit, responsibleUnits, planKinds, planNoteId }: StorePlanIn): Promise<StorePlanOut> {
    return this.once.run(async () => {
      const units = responsibleUnits.length > 0 ? responsibleUnits : [leadUnit];
      const orderKinds = planKinds?.length ? planKinds : ['measure'];
      const { measures } = await this.plans.store({
        caseNo,
        origin: 'complaint',
        leadUnit,
        units,
        orderKinds,
        categoryCode,
        noteId: planNoteId,
      });
      const { promisedAt } = await this.cases.byNo(caseNo);
      await this.tell.customer(caseNo, 'PROGRESS_PLAN', { planPublic: { noteId: planNoteId }, planBy: promisedAt });

      return { measures: measures as Measure[] };
    });
  }
}
