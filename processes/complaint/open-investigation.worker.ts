import { Clock } from '@libs/base';
import { Cases, Investigations } from '@libs/cases';
import { Clocks, settingRule, workingDays } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { Once } from '../case/once';
import { OpenInvestigationIn, OpenInvestigationOut } from './complaint.process';

const DAYS = 2;

/** Asks the chosen units at once, each on a clock of its own. */
@JobWorker('complaint/open-investigation', { in: OpenInvestigationIn, out: OpenInvestigationOut })
export class OpenInvestigation {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly investigations: Investigations,
    private readonly clocks: Clocks,
  ) {}

  run({ caseNo, unitCodes }: OpenInvestigationIn): Promise<OpenInvestigationOut> {
    return this.once.run(async () => {
      const { setNo, investigations } = await this.investigations.open(caseNo, unitCodes);
      const asked = [];
      for (const investigation of investigations) {
        const { investigationNo, unitCode } = investigation;
        const start = { kind: 'investigation' as const, subject: caseNo, ref: investigationNo, owner: `unit:${unitCode}` };
        const timing = { startedAtMs: this.clock.now(), policy: workingDays(DAYS), rule: settingRule('investigation-days') };
        const { id } = await this.clocks.start({ ...start, ...timing });
        await this.investigations.runsBy(investigation, id);
        asked.push({ investigationNo, unitCode, clockId: id });
      }
      await this.cases.advance(caseNo, ['accepted', 'refused', 'replied'], 'in_progress');

      return { investigationSetNo: setNo, investigations: asked };
    });
  }
}
