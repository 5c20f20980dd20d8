import { GatherApprovalLadder } from './gather-approval-ladder.worker';
import { OpenLevel } from './open-level.worker';
import { Remind } from './remind.worker';
import { StoreDecision } from './store-decision.worker';

/** The steps of a decision that climbs. */
export const approvalLadderSteps = [GatherApprovalLadder, OpenLevel, Remind, StoreDecision];
