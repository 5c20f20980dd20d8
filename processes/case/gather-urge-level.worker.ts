import { Cases } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { CaseRound, GatherUrgeLevelOut } from './case.process';

/** How often the customer has urged, and how near the promise is. */
@JobWorker('case/gather-urge-level', { in: CaseRound, out: GatherUrgeLevelOut })
export class GatherUrgeLevel {
  constructor(
    private readonly cases: Cases,
    private readonly clocks: Clocks,
  ) {}

  async run({ caseNo }: CaseRound): Promise<GatherUrgeLevelOut> {
    const { urgeCount, careFlag, promiseClockId } = await this.cases.byNo(caseNo);
    const state = promiseClockId === null ? 'running' : (await this.clocks.read(promiseClockId)).reading.state;

    return {
      urgeLevelFacts: { urgeCount: Math.max(1, urgeCount), nearDue: state === 'due_soon' || state === 'overdue', careFlag },
    };
  }
}
