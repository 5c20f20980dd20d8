import { Papers } from '@libs/archive';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { PaperSetRef, ResumeOut } from './collect-papers.process';
import { Waiting } from './waiting';

/** Something may have come: when it has, the clocks go on and the papers are checked again. */
@JobWorker('collect-papers/resume', { in: PaperSetRef, out: ResumeOut })
export class Resume {
  constructor(
    private readonly once: Once,
    private readonly papers: Papers,
    private readonly waiting: Waiting,
  ) {}

  run({ caseNo, paperSetId }: PaperSetRef): Promise<ResumeOut> {
    return this.once.run(async () => {
      const set = await this.papers.byId(paperSetId);
      if (!(await this.papers.hasNews(set))) return { resumed: false };

      await this.papers.change(set, 'papers/resumed', { state: 'open' });
      await this.waiting.goOn(caseNo);

      return { resumed: true };
    });
  }
}
