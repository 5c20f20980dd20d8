import { forms as application } from '@processes/application/application.process';
import { forms as approvalLadder } from '@processes/approval-ladder/approval-ladder.process';
import { forms as collectPapers } from '@processes/collect-papers/collect-papers.process';
import { forms as complaint } from '@processes/complaint/complaint.process';
import { forms as difficultCase } from '@processes/difficult-case/difficult-case.process';
import { forms as replyAndConfirm } from '@processes/reply-and-confirm/reply-and-confirm.process';
import { forms as workOrder } from '@processes/work-order/work-order.process';

type Contract = new () => object;

/** What the diagrams may be told by each form. A form that is not here tells its diagram nothing but that it was done. */
export const contracts: Readonly<Record<string, Contract>> = {
  ...application,
  ...approvalLadder,
  ...collectPapers,
  ...complaint,
  ...difficultCase,
  ...replyAndConfirm,
  ...workOrder,
};
