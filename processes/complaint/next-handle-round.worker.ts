import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { NextHandleRoundIn, NextHandleRoundOut } from './complaint.process';

/** Not good yet: it is done again, a bounded number of times. */
@JobWorker('complaint/next-handle-round', { in: NextHandleRoundIn, out: NextHandleRoundOut })
export class NextHandleRound {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
  ) {}

  run({ caseNo, handleRound }: NextHandleRoundIn): Promise<NextHandleRoundOut> {
    return this.once.run(async () => {
      const found = await this.cases.advance(caseNo, ['accepted', 'replied'], 'in_progress');
      await this.cases.record(found, 'complaint/handled-again', {});

      return { handleRound: handleRound + 1, planRound: 0 };
    });
  }
}
