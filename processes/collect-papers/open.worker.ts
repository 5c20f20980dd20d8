import { Papers } from '@libs/archive';
import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { OpenIn, OpenOut } from './collect-papers.process';

/** Tells at once and in full which papers are needed (一次性告知). */
@JobWorker('collect-papers/open', { in: OpenIn, out: OpenOut })
export class OpenPapers {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
    private readonly papers: Papers,
    private readonly tell: Tell,
  ) {}

  run({ caseNo, checklist }: OpenIn): Promise<OpenOut> {
    return this.once.run(async () => {
      const list = checklist ?? [];
      const { paperSetId } = await this.papers.open(caseNo, list);
      const { kind } = await this.cases.advance(caseNo, ['received'], 'accepted');
      await this.tell.customer(caseNo, 'PAPERS_LIST', { kind, list });

      return { paperSetId };
    });
  }
}
