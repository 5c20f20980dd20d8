import { Papers } from '@libs/archive';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { PaperSetRef, TickOut } from './collect-papers.process';
import { Waiting } from './waiting';

/** A look at the wait: has something come, is a reminder due, is the time over? What came first in the database wins. */
@JobWorker('collect-papers/tick', { in: PaperSetRef, out: TickOut })
export class Tick {
  constructor(
    private readonly once: Once,
    private readonly papers: Papers,
    private readonly waiting: Waiting,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, paperSetId }: PaperSetRef): Promise<TickOut> {
    return this.once.run(async () => {
      const set = await this.papers.byId(paperSetId);
      if (await this.papers.hasNews(set))
        return { papersStep: 'received' as const, papersNextAt: await this.waiting.nextAt(set) };
      if (this.waiting.isOver(set)) return { papersStep: 'expired' as const, papersNextAt: await this.waiting.nextAt(set) };
      if (!(await this.waiting.isReminderDue(set)))
        return { papersStep: 'none' as const, papersNextAt: await this.waiting.nextAt(set) };

      await this.papers.change(set, 'papers/reminded', { reminders: set.reminders + 1 });
      await this.tell.customer(caseNo, 'PAPERS_MISSING', {
        missing: set.missing,
        papersDueAt: set.dueAt,
        linkFor: 'papers',
        linkKey: paperSetId,
      });

      return { papersStep: 'reminded' as const, papersNextAt: await this.waiting.nextAt(set) };
    });
  }
}
