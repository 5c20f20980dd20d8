import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

import { Nothing, type ServiceClass, type Utility, serviceClasses, utilities } from '../case/case.process';
import { Measure } from '../complaint/complaint.process';
import { type OrderKind, orderKinds } from '../work-order/work-order.process';

/** What nobody could answer, or what failed more than once: brought to a decision, and back to the case it came from. */

export const difficultyReasons = [
  'nobody_can_answer',
  'cross_department',
  'failed_repeatedly',
  'no_agreement',
  'cause_unknown',
  'threat',
] as const;
export type DifficultyReason = (typeof difficultyReasons)[number];

export const difficultOutcomes = ['agreed', 'decided_final'] as const;
export type DifficultOutcome = (typeof difficultOutcomes)[number];

export const outsideParties = ['road', 'property', 'police', 'government', 'other_utility', 'neighbour'] as const;

export class DifficultStart {
  @IsString() originCaseNo!: string;
  @IsString() originKind!: string;
  @IsIn(difficultyReasons) difficultyReason!: DifficultyReason;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  @IsIn(utilities) utility!: Utility;
  @IsString() categoryCode!: string;
  @IsString() districtCode!: string;
  @IsOptional() @IsString() placeId!: string | null;
  @IsOptional() @IsString() accountId!: string | null;
  @IsInt() @Min(1) @Max(4) priority!: number;
  @IsBoolean() careFlag!: boolean;
}

/** What the caller of this flow gets back. */
export class DifficultResult {
  @IsIn(difficultOutcomes) difficultOutcome!: DifficultOutcome;
  @IsOptional() @IsString() decisionId!: string | null;
}

/** The unit first in charge stays in charge. `startLevel` 1 is the lowest. */
export class OpenOut {
  @IsString() difficultNo!: string;
  @IsString() leadUnit!: string;
  @IsInt() agreeRound!: number;
  @IsInt() startLevel!: number;
}

export class DifficultRef {
  @IsString() originCaseNo!: string;
  @IsString() difficultNo!: string;
}

export class ReportIn extends DifficultRef {
  @IsString() leadUnit!: string;
}

/** `approval` and `decisionId` are null where the conference agreed and no level was asked. */
export class ReturnDecisionIn extends DifficultRef {
  @IsString() leadUnit!: string;
  @IsString() categoryCode!: string;
  @IsOptional() @IsString() conferenceResult!: string | null;
  @IsOptional() @IsString() approval!: string | null;
  @IsOptional() @IsString() decisionId!: string | null;
  @IsOptional() @IsArray() @IsString({ each: true }) departments!: string[] | null;
  @IsOptional() @IsArray() @IsIn(orderKinds, { each: true }) planKinds!: OrderKind[] | null;
  @IsOptional() @IsString() noteId!: string | null;
}

export class ReturnDecisionOut {
  @IsOptional() @IsString() decisionId!: string | null;
  @ValidateNested({ each: true }) @Type(() => Measure) measures!: Measure[];
}

export class AgreeRoundIn extends DifficultRef {
  @IsInt() agreeRound!: number;
}

export class AgreeRoundOut {
  @IsInt() agreeRound!: number;
}

export class StoreFinalIn extends DifficultRef {
  @IsOptional() @IsString() noteId!: string | null;
}

export class OutcomeOut {
  @IsIn(difficultOutcomes) difficultOutcome!: DifficultOutcome;
}

export class Cause {
  @IsIn(['inside', 'outside', 'both']) difficultyCause!: 'inside' | 'outside' | 'both';
  @IsOptional() @IsArray() @IsString({ each: true }) departments!: string[] | null;
  @IsOptional() @IsArray() @IsIn(outsideParties, { each: true }) outsideParties!: string[] | null;
}

export class DepartmentView {
  @IsIn(['can_solve', 'can_help', 'cannot', 'needs_decision']) viewCode!: string;
}

export class CustomerContact {
  @IsIn(['agrees', 'open', 'objects', 'not_reached']) customerStance!: string;
}

export class ThirdParty {
  @IsIn(['agrees', 'conditions', 'refuses', 'no_answer']) partyResult!: string;
}

export class Conference {
  @IsIn(['plan_agreed', 'undecided']) conferenceResult!: 'plan_agreed' | 'undecided';
  @IsOptional() @IsArray() @IsIn(orderKinds, { each: true }) planKinds!: OrderKind[] | null;
}

export class Alternative {
  @IsIn(['other_time', 'other_way', 'goodwill', 'same_explained']) alternativeCode!: string;
}

export class FinalAnswer {
  @IsIn(['supervision', 'regulator', 'court', 'mediation']) nextInstance!: string;
}

export const jobs = {
  'difficult-case/open': { in: DifficultStart, out: OpenOut },
  'difficult-case/report': { in: ReportIn, out: Nothing },
  'difficult-case/return-decision': { in: ReturnDecisionIn, out: ReturnDecisionOut },
  'difficult-case/store-agreement': { in: DifficultRef, out: OutcomeOut },
  'difficult-case/next-agree-round': { in: AgreeRoundIn, out: AgreeRoundOut },
  'difficult-case/store-final': { in: StoreFinalIn, out: OutcomeOut },
} as const;

export const forms = {
  'difficult-case/cause': Cause,
  'difficult-case/department-view': DepartmentView,
  'difficult-case/customer-contact': CustomerContact,
  'difficult-case/third-party': ThirdParty,
  'difficult-case/conference': Conference,
  'difficult-case/alternative': Alternative,
  'difficult-case/final-answer': FinalAnswer,
} as const;
