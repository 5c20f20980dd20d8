import { Incident } from '@libs/base';
import { Cases } from '@libs/cases';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { type ComplaintRefusal, RecordRefusalIn } from './complaint.process';

const ruleOf: Readonly<Record<ComplaintRefusal, string>> = {
  no_fault_rule_kept: 'R-DOC',
  no_fault_arrears: 'R-ARR',
  no_fault_card: 'R-CARD',
  no_fault_notice: 'R-OUT',
  no_fault_price: 'R-PRICE',
};

/** No fault: the rule was kept. Invariant: a refusal names its reason and its rule, or it is none. */
@JobWorker('complaint/record-refusal', { in: RecordRefusalIn, out: Nothing })
export class RecordRefusal {
  constructor(
    private readonly once: Once,
    private readonly cases: Cases,
  ) {}

  run({ caseNo, refusalCode, advice }: RecordRefusalIn): Promise<Nothing> {
    return this.once.run(async () => {
      const reason = refusalCode ?? advice?.refusalCode ?? null;
      if (!reason) throw new Incident(`Expected the refusal of case ${caseNo} to name a reason, but it names none`);

      const found = await this.cases.advance(caseNo, ['received', 'accepted', 'in_progress'], 'refused');
      const ruleCode = advice?.ruleCode ?? ruleOf[reason];
      await this.cases.record(found, 'complaint/refused', { refusalCode: reason, ruleCode, ending: 'explained_no_fault' });

      return {};
    });
  }
}
