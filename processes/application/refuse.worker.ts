import { Incident } from '@libs/base';
import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { RefuseIn } from './application.process';

/** Every reason at once, with what would cure it. Invariant: a refusal names at least one reason. */
@JobWorker('application/refuse', { in: RefuseIn, out: Nothing })
export class Refuse {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, refusalCodes, approval }: RefuseIn): Promise<Nothing> {
    return this.once.run(async () => {
      const reasons: readonly string[] = refusalCodes?.length ? refusalCodes : approval === 'rejected' ? ['not_approved'] : [];
      if (reasons.length === 0) throw new Incident(`Expected the refusal of case ${caseNo} to name a reason, but it names none`);

      const found = await this.cases.advance(caseNo, ['received', 'accepted', 'in_progress'], 'refused');
      await this.cases.record(found, 'application/refused', { refusalCodes: reasons, ending: 'refused_not_eligible' });
      await this.tell.customer(caseNo, 'REFUSED', { reasons, cures: reasons.map((reason) => `cure:${reason}`), nextInstance: 'regulator' });

      return {};
    });
  }
}
