import { GatherComplaintAcceptance } from './gather-complaint-acceptance.worker';
import { NextHandleRound } from './next-handle-round.worker';
import { NextPlanRound } from './next-plan-round.worker';
import { OpenInvestigation } from './open-investigation.worker';
import { RecordAcceptance } from './record-acceptance.worker';
import { RecordReceipt } from './record-receipt.worker';
import { RecordRefusal } from './record-refusal.worker';
import { RecordUpheld } from './record-upheld.worker';
import { SendComplaintProgress } from './send-progress.worker';
import { StoreFinding } from './store-finding.worker';
import { StorePlan } from './store-plan.worker';
import { SumFindings } from './sum-findings.worker';

/** The steps of a complaint, in the diagram's order. */
export const complaintSteps = [
  RecordReceipt,
  GatherComplaintAcceptance,
  RecordRefusal,
  RecordUpheld,
  RecordAcceptance,
  OpenInvestigation,
  StoreFinding,
  SumFindings,
  NextPlanRound,
  StorePlan,
  SendComplaintProgress,
  NextHandleRound,
];
