import { Cases, Settings } from '@libs/cases';
import { Clock, toInstant } from '@libs/base';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { PrepareIn, PrepareOut } from './application.process';
import { seasonOf } from './season';

const PROGRESS_CYCLE = 'R/P3D';

/** What the application needs to know of its own dates: the season, and how often the customer hears of it. */
@JobWorker('application/prepare', { in: PrepareIn, out: PrepareOut })
export class PrepareApplication {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly settings: Settings,
  ) {}

  run({ caseNo, utility }: PrepareIn): Promise<PrepareOut> {
    return this.once.run(async () => {
      const { facts } = await this.cases.byNo(caseNo);
      if (utility !== 'heat') return { progressCycle: PROGRESS_CYCLE, seasonCode: null, suspendBy: null };

      const settings = {
        start: await this.settings.get('seasonStart'),
        leadDays: await this.settings.get('suspendLeadDays'),
        zone: await this.settings.get('timeZone'),
      };
      const { code, suspendBy } = seasonOf(facts.fromAt ?? toInstant(this.clock.now()), settings);

      return { progressCycle: PROGRESS_CYCLE, seasonCode: code, suspendBy };
    });
  }
}
