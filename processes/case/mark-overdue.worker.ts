import { Clock, toInstant } from '@libs/base';
import { momentPastDue } from '@libs/calendar';
import { Cases } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { MarkOverdueIn, Nothing } from './case.process';
import { Once } from './once';
import { Tell } from './tell';

/** The new time told after a miss, in shares of what was allowed. */
const GRACE_SHARE = 0.5;

/** The promise was missed. The clock is read again, the supervisor is told, and the customer hears a new time with an apology. */
@JobWorker('case/mark-overdue', { in: MarkOverdueIn, out: Nothing })
export class MarkOverdue {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly clocks: Clocks,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, promiseClockId }: MarkOverdueIn): Promise<Nothing> {
    return this.once.run(async () => {
      const { clock, reading, events, calendar } = await this.clocks.read(promiseClockId);
      if (reading.state !== 'overdue') return {};

      const newAt = momentPastDue(events, clock.policy, calendar, this.clock.now(), clock.policy.allowance.ms * GRACE_SHARE);
      const { ownerGroup } = await this.cases.byNo(caseNo);
      await this.tell.staff(caseNo, ['supervisor'], 'promise-missed');
      await this.tell.customer(caseNo, 'OVERDUE', { newAt: toInstant(newAt), ownerTitle: ownerGroup ?? 'attendant' });

      return {};
    });
  }
}
