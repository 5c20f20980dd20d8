import { Cases, Difficulties, Plans } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Measure } from '../complaint/complaint.process';
import { ReturnDecisionIn, ReturnDecisionOut } from './difficult-case.process';

/**
 * Brings the decision, or what the conference agreed, back into the case it came from, with what is to be done.
 *
 * Why no orders after a refusal: "rejected" decides that nothing more is done; the customer is told so and may object.
 */
@JobWorker('difficult-case/return-decision', { in: ReturnDecisionIn, out: ReturnDecisionOut })
export class ReturnDecision {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly difficulties: Difficulties,
    private readonly plans: Plans,
  ) {}

  run({
    originCaseNo,
    difficultNo,
    leadUnit,
    categoryCode,
    approval,
    decisionId,
    planKinds,
    noteId,
  }: ReturnDecisionIn): Promise<ReturnDecisionOut> {
    return this.once.run(async () => {
      await this.difficulties.change(await this.difficulties.byNo(difficultNo), 'difficult/decided', { decisionId });
      const found = await this.cases.advance(originCaseNo, ['difficult'], 'in_progress');
      await this.cases.record(found, 'case/decision-returned', { decisionId });
      if (approval === 'rejected') return { decisionId, measures: [] };

      const orderKinds = planKinds?.length ? planKinds : ['measure'];
      const plan = {
        caseNo: originCaseNo,
        origin: 'difficult' as const,
        leadUnit,
        units: [leadUnit],
        orderKinds,
        categoryCode,
        noteId,
      };
      const { measures } = await this.plans.store(plan);

      return { decisionId, measures: measures as Measure[] };
    });
  }
}
