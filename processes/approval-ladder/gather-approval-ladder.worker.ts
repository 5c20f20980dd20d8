import { JobWorker } from '@libs/zeebe';

import { GatherApprovalLadderIn, GatherApprovalLadderOut } from './approval-ladder.process';

/** Which ladder is asked for. */
@JobWorker('approval-ladder/gather-approval-ladder', { in: GatherApprovalLadderIn, out: GatherApprovalLadderOut })
export class GatherApprovalLadder {
  run({ ladderCode }: GatherApprovalLadderIn): Promise<GatherApprovalLadderOut> {
    return Promise.resolve({ approvalLadderFacts: { ladderCode } });
  }
}
