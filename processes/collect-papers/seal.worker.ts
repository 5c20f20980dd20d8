import { Papers } from '@libs/archive';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { PapersEnd, SealIn } from './collect-papers.process';

/** The papers are complete: each is kept under its hash, and nothing is added any more. */
@JobWorker('collect-papers/seal', { in: SealIn, out: PapersEnd })
export class SealPapers {
  constructor(
    private readonly once: Once,
    private readonly papers: Papers,
  ) {}

  run({ paperSetId }: SealIn): Promise<PapersEnd> {
    return this.once.run(async () => {
      await this.papers.change(await this.papers.byId(paperSetId), 'papers/sealed', { state: 'sealed', missing: [] });

      return { papersResult: 'complete' as const };
    });
  }
}
