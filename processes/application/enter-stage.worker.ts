import { Clock, Incident } from '@libs/base';
import { Cases } from '@libs/cases';
import { Clocks, Deadlines } from '@libs/clocks';
import { JobWorker, currentJob } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { EnterStageIn, EnterStageOut } from './application.process';

/** An application enters its next stage: the clock of the stage before stops, the new one starts, and the customer hears of it. */
@JobWorker('application/enter-stage', { in: EnterStageIn, out: EnterStageOut })
export class EnterStage {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly clocks: Clocks,
    private readonly deadlines: Deadlines,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, applicationKind, serviceClass }: EnterStageIn): Promise<EnterStageOut> {
    return this.once.run(async () => {
      const stageCode = currentJob().headers['stageCode'];
      if (!stageCode) throw new Incident(`Expected the task to name its stage in the header stageCode, but it does not (case ${caseNo})`);

      const found = await this.cases.advance(caseNo, ['received', 'accepted', 'in_progress', 'waiting_customer'], 'in_progress', { stageCode });
      const before = found.stageCode === stageCode ? null : found.stageCode;
      if (found.stageCode !== stageCode) await this.cases.change(found, 'case/stage-entered', { stageCode });
      for (const other of await this.clocks.ofSubject(caseNo)) if (other.kind === 'stage') await this.clocks.stop(other.id);

      const { policy, rule } = await this.deadlines.ofStage(stageCode, serviceClass);
      const owner = found.ownerGroup ?? 'application-clerk';
      const started = await this.clocks.start({ kind: 'stage', subject: caseNo, ref: `${currentJob().elementInstanceKey}`, owner, startedAtMs: this.clock.now(), policy, rule });
      if (before) await this.tell.customer(caseNo, 'STAGE_DONE', { kind: applicationKind, stage: before, nextStage: stageCode, nextAt: started.dueAt });

      return { stageCode, stageClockId: started.id };
    });
  }
}
