import { Clock, toInstant } from '@libs/base';
import { Decisions } from '@libs/cases';
import { Deadlines, workingDays } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { RemindIn, RemindOut } from './approval-ladder.process';

/** The top stayed silent: it is asked again each working day. No decision is ever invented. */
@JobWorker('approval-ladder/remind', { in: RemindIn, out: RemindOut })
export class Remind {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly decisions: Decisions,
    private readonly deadlines: Deadlines,
    private readonly tell: Tell,
  ) {}

  run({ subjectId, approverGroup }: RemindIn): Promise<RemindOut> {
    return this.once.run(async () => {
      const decideBy = toInstant(await this.deadlines.due(this.clock.now(), workingDays(1).allowance));
      await this.decisions.remind(subjectId, decideBy);
      await this.tell.staff(subjectId, [approverGroup], 'decision-overdue');

      return { decideBy };
    });
  }
}
