import { Papers } from '@libs/archive';
import { Clock, toInstant } from '@libs/base';
import { CUSTOMER } from '@libs/calendar';
import { Settings } from '@libs/cases';
import { Clocks, settingRule, wallMinutes } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { AskIn, AskOut } from './collect-papers.process';
import { Waiting } from './waiting';

const DAY_MINUTES = 1440;

/**
 * Says exactly what is missing, and waits. What the first request could have named counts as our fault, not the customer's.
 */
@JobWorker('collect-papers/ask', { in: AskIn, out: AskOut })
export class Ask {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly papers: Papers,
    private readonly clocks: Clocks,
    private readonly settings: Settings,
    private readonly waiting: Waiting,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, paperSetId, missingPapers }: AskIn): Promise<AskOut> {
    return this.once.run(async () => {
      const set = await this.papers.byId(paperSetId);
      const missing = missingPapers ?? [];
      const forgotten = set.askCount === 0 ? [] : missing.filter((code) => !set.missing.includes(code));
      if (forgotten.length > 0) await this.tell.staff(caseNo, ['quality'], 'asked-again', 'collect-papers/ask');

      const askedAt = toInstant(this.clock.now());
      const dueAt = await this.waiting.dueAt(askedAt);
      await this.papers.change(set, 'papers/asked', {
        state: 'asked',
        missing,
        askCount: set.askCount + 1,
        reminders: 0,
        askedAt,
        dueAt,
      });
      await this.waiting.rest(caseNo);
      await this.clocks.start({
        kind: 'papers',
        subject: caseNo,
        ref: `${paperSetId}:${set.askCount}`,
        owner: CUSTOMER,
        startedAtMs: this.clock.now(),
        policy: wallMinutes((await this.settings.get('papersDays')) * DAY_MINUTES),
        rule: settingRule('papersDays'),
      });
      await this.tell.customer(caseNo, 'PAPERS_MISSING', { missing, papersDueAt: dueAt, linkFor: 'papers', linkKey: paperSetId });

      return { papersNextAt: await this.waiting.nextAt(set) };
    });
  }
}
