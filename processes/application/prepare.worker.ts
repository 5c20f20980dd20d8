import { Clock, toInstant } from '@libs/base';
import { Settings } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { PrepareIn, PrepareOut } from './application.process';
import { suspendBy } from './season';

/** What an application goes by: how often the customer hears of it, and until when the season lets one ask. */
@JobWorker('application/prepare', { in: PrepareIn, out: PrepareOut })
export class PrepareApplication {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async run({ utility }: PrepareIn): Promise<PrepareOut> {
    if (utility !== 'heat') return { progressCycle: 'R/P3D', seasonCode: null, suspendBy: null };
    const season = { start: await this.settings.get('seasonStart'), leadDays: await this.settings.get('suspendLeadDays'), zone: await this.settings.get('timeZone') };
    const lastDay = suspendBy(season, this.clock.now());

    return { progressCycle: 'R/P3D', seasonCode: `heat-${new Date(lastDay).getUTCFullYear()}`, suspendBy: toInstant(lastDay) };
  }
}
