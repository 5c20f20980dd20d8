import { forms as application } from './application/application.process';
import { forms as approvalLadder } from './approval-ladder/approval-ladder.process';
import { forms as collectPapers } from './collect-papers/collect-papers.process';
import { forms as complaint } from './complaint/complaint.process';
import { forms as difficultCase } from './difficult-case/difficult-case.process';
import { forms as replyAndConfirm } from './reply-and-confirm/reply-and-confirm.process';
import { forms as workOrder } from './work-order/work-order.process';

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
