import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { RefuseIn } from './application.process';

/** Not eligible, confirmed by a person: every reason at once. Invariant: a refusal names its rule. */
@JobWorker('application/refuse', { in: RefuseIn, out: Nothing })
export class Refuse {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
  ) {}

  run({ caseNo, refusalCodes, approval }: RefuseIn): Promise<Nothing> {
    return this.once.run(async () => {
      const reasons = refusalCodes?.length ? refusalCodes : [approval === null ? 'not_eligible' : 'not_approved'];
      const found = await this.cases.advance(caseNo, ['received', 'accepted', 'in_progress'], 'refused');
      await this.cases.record(found, 'application/refused', { refusalCodes: reasons, ending: 'refused_not_eligible' });

      return {};
    });
  }
}
