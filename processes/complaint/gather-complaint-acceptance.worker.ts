import { Cases } from '@libs/cases';
import { Customers } from '@libs/customers';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { GatherComplaintAcceptanceIn, GatherComplaintAcceptanceOut } from './complaint.process';

const seriousCategories = ['complaint.injury', 'complaint.crime'];

/** What is on record about the matter, for the table that advises the clerk. What is not on record is not claimed. */
@JobWorker('complaint/gather-complaint-acceptance', { in: GatherComplaintAcceptanceIn, out: GatherComplaintAcceptanceOut })
export class GatherComplaintAcceptance {
  constructor(
    private readonly cases: Cases,
    private readonly customers: Customers,
    private readonly orders: Orders,
  ) {}

  async run({
    caseNo,
    complaintType,
    ruleHint,
    relatedOrderNo,
  }: GatherComplaintAcceptanceIn): Promise<GatherComplaintAcceptanceOut> {
    const found = await this.cases.byNo(caseNo);
    const related = relatedOrderNo === null ? null : await this.orders.byNo(relatedOrderNo);
    const account = found.accountId === null ? null : await this.customers.account(found.accountId);
    const facts = {
      complaintType,
      ruleHint,
      injuryOrCrime: seriousCategories.includes(found.categoryCode),
      orderClosed: complaintType === 'closed_order' || related?.state === 'done',
      sameMatterOpen: (await this.cases.likes(found)).length > 0,
      arrearsStepsKept: ruleHint === 'arrears_cut' ? (account?.arrearsCents ?? 0) > 0 : null,
      withinNotice: ruleHint === 'announced_stop' ? true : null,
      ownerIsOther: false,
      beforeCourt: false,
      deadlineMissed: related?.overdue === 1,
    };

    return { complaintAcceptanceFacts: facts };
  }
}
