import { Difficulties } from '@libs/cases';
import { Units } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { ReportIn } from './difficult-case.process';

/** The head of the department is informed in any case. */
@JobWorker('difficult-case/report', { in: ReportIn, out: Nothing })
export class ReportDifficult {
  constructor(
    private readonly once: Once,
    private readonly difficulties: Difficulties,
    private readonly units: Units,
    private readonly tell: Tell,
  ) {}

  run({ originCaseNo, difficultNo, leadUnit }: ReportIn): Promise<Nothing> {
    return this.once.run(async () => {
      const head = `dept-head:${await this.units.departmentOf(leadUnit)}`;
      await this.difficulties.reported(await this.difficulties.byNo(difficultNo), head);
      await this.tell.staff(originCaseNo, [head], 'difficult-reported');

      return {};
    });
  }
}
