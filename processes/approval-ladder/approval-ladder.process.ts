import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, Min, ValidateNested } from 'class-validator';

import { ApprovalLadderFacts } from './approval-ladder.facts';

/** A decision level by level. No level approves or rejects by silence: the next one is asked, the top one is reminded. */

export const decisions = ['approved', 'rejected', 'returned', 'refer_up'] as const;
export type Decision = (typeof decisions)[number];

export const approvals = ['approved', 'rejected', 'returned'] as const;
export type Approval = (typeof approvals)[number];

/** The subject is the case number, or the number of what is decided. */
export class LadderStart {
  @IsString() subjectId!: string;
  @IsString() ladderCode!: string;
  @IsInt() @Min(1) startLevel!: number;
}

/** What the caller of this flow gets back. */
export class StoreDecisionOut {
  @IsIn(approvals) approval!: Approval;
  @IsString() decisionId!: string;
  @IsInt() approvalLevel!: number;
}

export class GatherApprovalLadderIn {
  @IsString() subjectId!: string;
  @IsString() ladderCode!: string;
}

export class GatherApprovalLadderOut {
  @IsObject() approvalLadderFacts!: ApprovalLadderFacts;
}

/** The answer of the table: the groups from the lowest level on, and working days for each of them. */
export class Ladder {
  @IsArray() @IsString({ each: true }) levels!: string[];
  @IsArray() @IsNumber({}, { each: true }) decideDays!: number[];
}

/** `dept-head` becomes `dept-head:<department of the unit in charge>` here. */
export class OpenLevelIn {
  @IsString() subjectId!: string;
  @IsString() ladderCode!: string;
  @ValidateNested() @Type(() => Ladder) ladder!: Ladder;
  @IsInt() @Min(1) wantedLevel!: number;
}

export class OpenLevelOut {
  @IsString() approverGroup!: string;
  @IsString() decideBy!: string;
  @IsInt() levelIndex!: number;
  @IsBoolean() atTop!: boolean;
}

export class RemindIn {
  @IsString() subjectId!: string;
  @IsString() approverGroup!: string;
  @IsInt() levelIndex!: number;
}

export class RemindOut {
  @IsString() decideBy!: string;
}

export class StoreDecisionIn {
  @IsString() subjectId!: string;
  @IsString() ladderCode!: string;
  @IsIn(decisions) decision!: Decision;
  @IsInt() levelIndex!: number;
  @IsOptional() @IsString() noteId!: string | null;
}

export class Decide {
  @IsIn(decisions) decision!: Decision;
}

export const jobs = {
  'approval-ladder/gather-approval-ladder': { in: GatherApprovalLadderIn, out: GatherApprovalLadderOut },
  'approval-ladder/open-level': { in: OpenLevelIn, out: OpenLevelOut },
  'approval-ladder/remind': { in: RemindIn, out: RemindOut },
  'approval-ladder/store-decision': { in: StoreDecisionIn, out: StoreDecisionOut },
} as const;

export const forms = {
  'approval-ladder/decide': Decide,
} as const;
