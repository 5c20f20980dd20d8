import { Cases } from '@libs/cases';
import { Clock, toInstant } from '@libs/base';
import { JobWorker } from '@libs/zeebe';

import { CaseRound, FlagThreatOut } from './case.process';
import { Once } from './once';
import { Tell } from './tell';

/** A threat to carry the matter to higher offices: the head is told at once, and whoever calls next knows. */
@JobWorker('case/flag-threat', { in: CaseRound, out: FlagThreatOut })
export class FlagThreat {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly tell: Tell,
  ) {}

  run({ caseNo }: CaseRound): Promise<FlagThreatOut> {
    return this.once.run(async () => {
      const found = await this.cases.byNo(caseNo);
      const facts = { ...found.facts, threatRaisedAt: toInstant(this.clock.now()), difficultProposed: true };
      await this.cases.change(found, 'case/threat-flagged', { careFlag: true, facts });
      await this.tell.staff(caseNo, ['supervisor', 'dept-head:BUS'], 'threat-raised');

      return { careFlag: true };
    });
  }
}
