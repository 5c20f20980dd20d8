import { Cases, Difficulties } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { DifficultRef, OutcomeOut } from './difficult-case.process';

/** The customer agrees, or does not object: the difficult case is over. */
@JobWorker('difficult-case/store-agreement', { in: DifficultRef, out: OutcomeOut })
export class StoreAgreement {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly difficulties: Difficulties,
  ) {}

  run({ originCaseNo, difficultNo }: DifficultRef): Promise<OutcomeOut> {
    return this.once.run(async () => {
      await this.difficulties.change(await this.difficulties.byNo(difficultNo), 'difficult/agreed', { outcome: 'agreed' });
      await this.cases.record(await this.cases.byNo(originCaseNo), 'case/decision-agreed', { ending: 'decided_agreed' });

      return { difficultOutcome: 'agreed' as const };
    });
  }
}
