import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { NextPlanRoundIn, NextPlanRoundOut } from './complaint.process';

/** A unit objects: the plan is made once more. Counted, so that it ends. */
@JobWorker('complaint/next-plan-round', { in: NextPlanRoundIn, out: NextPlanRoundOut })
export class NextPlanRound {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
  ) {}

  run({ caseNo, planRound }: NextPlanRoundIn): Promise<NextPlanRoundOut> {
    return this.once.run(async () => {
      await this.cases.record(await this.cases.byNo(caseNo), 'complaint/plan-objected', {});

      return { planRound: planRound + 1 };
    });
  }
}
