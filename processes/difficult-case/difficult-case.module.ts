import { NextAgreeRound } from './next-agree-round.worker';
import { OpenDifficult } from './open.worker';
import { ReportDifficult } from './report.worker';
import { ReturnDecision } from './return-decision.worker';
import { StoreAgreement } from './store-agreement.worker';
import { StoreFinal } from './store-final.worker';

/** The steps of a difficult case, in the diagram's order. */
export const difficultCaseSteps = [OpenDifficult, ReportDifficult, ReturnDecision, StoreAgreement, NextAgreeRound, StoreFinal];
