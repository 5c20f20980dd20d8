import { Papers } from '@libs/archive';
import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { PapersEnd, PaperSetRef } from './collect-papers.process';

/** Nothing came in the time: the application ends, and may be brought again. */
@JobWorker('collect-papers/expire', { in: PaperSetRef, out: PapersEnd })
export class Expire {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly papers: Papers,
  ) {}

  run({ caseNo, paperSetId }: PaperSetRef): Promise<PapersEnd> {
    return this.once.run(async () => {
      await this.papers.change(await this.papers.byId(paperSetId), 'papers/expired', { state: 'expired' });
      await this.cases.record(await this.cases.byNo(caseNo), 'application/expired', { ending: 'expired_papers' });

      return { papersResult: 'expired' as const };
    });
  }
}
