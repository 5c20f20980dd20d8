import { Papers } from '@libs/archive';
import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { PapersEnd, SealIn } from './collect-papers.process';

/** The applicant withdraws, or the papers do not stand: what came is kept, the application ends. */
@JobWorker('collect-papers/withdraw', { in: SealIn, out: PapersEnd })
export class WithdrawPapers {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly papers: Papers,
  ) {}

  run({ caseNo, paperSetId }: SealIn): Promise<PapersEnd> {
    return this.once.run(async () => {
      await this.papers.change(await this.papers.byId(paperSetId), 'papers/withdrawn', { state: 'withdrawn' });
      await this.cases.record(await this.cases.byNo(caseNo), 'application/withdrawn', { ending: 'withdrawn' });

      return { papersResult: 'withdrawn' as const };
    });
  }
}
