import { Investigations } from '@libs/cases';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { InvestigationSetRef, SumFindingsOut } from './complaint.process';

/** Ends the round of questions: the findings that came, the silent units named, no clock left running. */
@JobWorker('complaint/sum-findings', { in: InvestigationSetRef, out: SumFindingsOut })
export class SumFindings {
  constructor(
    private readonly once: Once,
    private readonly investigations: Investigations,
    private readonly clocks: Clocks,
  ) {}

  run({ investigationSetNo }: InvestigationSetRef): Promise<SumFindingsOut> {
    return this.once.run(async () => {
      const all = await this.investigations.sum(investigationSetNo);
      for (const { clockId } of all) if (clockId !== null) await this.clocks.stop(clockId);
      const found = all.filter(({ state }) => state === 'found');

      return {
        findings: found.map(({ investigationNo }) => investigationNo),
        needVisit: found.some(({ wantsVisit }) => wantsVisit),
      };
    });
  }
}
