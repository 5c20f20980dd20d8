import { Clock, Incident } from '@libs/base';
import { Cases } from '@libs/cases';
import { Clocks, Deadlines } from '@libs/clocks';
import { JobWorker, currentJob } from '@libs/zeebe';

import { Once } from '../case/once';
import { EnterStageIn, EnterStageOut } from './application.process';

/** Begins a stage on a clock of its own and ends the one before. Every stage has an owner and a time. */
@JobWorker('application/enter-stage', { in: EnterStageIn, out: EnterStageOut })
export class EnterStage {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly clocks: Clocks,
    private readonly deadlines: Deadlines,
  ) {}

  run({ caseNo, round, serviceClass }: EnterStageIn): Promise<EnterStageOut> {
    return this.once.run(async () => {
      const { headers, elementInstanceKey, elementId } = currentJob();
      const stageCode = headers['stageCode'];
      if (!stageCode) throw new Incident(`Expected ${elementId} to name its stage in the header stageCode, but it names none`);

      for (const { id, kind } of await this.clocks.ofSubject(caseNo)) if (kind === 'stage') await this.clocks.stop(id);
      const { policy, rule } = await this.deadlines.ofStage(stageCode, serviceClass);
      const found = await this.cases.byNo(caseNo);
      const { id } = await this.clocks.start({
        kind: 'stage',
        subject: caseNo,
        ref: `${caseNo}:${round}:${stageCode}:${elementInstanceKey}`,
        owner: found.ownerGroup ?? 'application-clerk',
        startedAtMs: this.clock.now(),
        policy,
        rule,
      });
      await this.cases.advance(caseNo, ['received', 'accepted', 'waiting_customer'], 'in_progress', { stageCode });
      const now = await this.cases.byNo(caseNo);
      if (now.stageCode !== stageCode) await this.cases.change(now, 'application/stage-entered', { stageCode });

      return { stageCode, stageClockId: id };
    });
  }
}
