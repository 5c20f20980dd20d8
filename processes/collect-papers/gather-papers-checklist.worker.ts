import { JobWorker } from '@libs/zeebe';

import { CollectStart, GatherPapersChecklistOut } from './collect-papers.process';

/** What decides which papers are needed. */
@JobWorker('collect-papers/gather-papers-checklist', { in: CollectStart, out: GatherPapersChecklistOut })
export class GatherPapersChecklist {
  run({ applicationKind, utility, applicantType }: CollectStart): Promise<GatherPapersChecklistOut> {
    return Promise.resolve({ papersChecklistFacts: { applicationKind, utility, applicantType } });
  }
}
