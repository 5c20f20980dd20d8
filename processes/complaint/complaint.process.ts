import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';

import { CaseRef, CaseRound, CaseStart, Nothing } from '../case/case.process';
import { type OrderKind, orderKinds } from '../work-order/work-order.process';
import { type ComplaintRefusal, type ComplaintType, complaintRefusals, complaintTypes, findingCodes } from './complaint.codes';
import { ComplaintAcceptanceFacts } from './complaint-acceptance.facts';

/** A complaint from its receipt to the customer's answer. */

/** What intake adds to the start row of a complaint. */
export class ComplaintStart extends CaseStart {
  @IsIn(complaintTypes) complaintType!: ComplaintType;
  @IsOptional() @IsString() ruleHint!: string | null;
  @IsOptional() @IsString() relatedOrderNo!: string | null;
  @IsOptional() @IsString() relatedUnit!: string | null;
}

export class RecordReceiptOut {
  @IsInt() planRound!: number;
  @IsInt() handleRound!: number;
}

export class GatherComplaintAcceptanceIn extends CaseRef {
  @IsIn(complaintTypes) complaintType!: ComplaintType;
  @IsOptional() @IsString() ruleHint!: string | null;
  @IsOptional() @IsString() relatedOrderNo!: string | null;
}

export class GatherComplaintAcceptanceOut {
  @IsObject() complaintAcceptanceFacts!: ComplaintAcceptanceFacts;
}

/** The answer of the table `complaint-acceptance`, shown to the clerk who decides. */
export interface AcceptanceAdvice {
  advice: 'accept' | 'explain' | 'ask_unit_first' | 'merge' | 'refer' | 'person';
  ruleCode: string | null;
  refusalCode: ComplaintRefusal | null;
}

export class RecordRefusalIn extends CaseRef {
  @IsOptional() @IsIn(complaintRefusals) refusalCode!: ComplaintRefusal | null;
  @IsOptional() @IsObject() advice!: AcceptanceAdvice | null;
  @IsOptional() @IsString() noteId!: string | null;
}

export class NoteIn extends CaseRef {
  @IsOptional() @IsString() noteId!: string | null;
}

export class OpenInvestigationIn extends CaseRound {
  @IsArray() @IsString({ each: true }) unitCodes!: string[];
}

export class Investigation {
  @IsString() investigationNo!: string;
  @IsString() unitCode!: string;
  @IsString() clockId!: string;
}

export class OpenInvestigationOut {
  @IsString() investigationSetNo!: string;
  @ValidateNested({ each: true }) @Type(() => Investigation) investigations!: Investigation[];
}

/** Runs once for each unit; `inv` is its part of the set. */
export class StoreFindingIn extends CaseRef {
  @ValidateNested() @Type(() => Investigation) inv!: Investigation;
  @IsIn(findingCodes) findingCode!: string;
  @IsOptional() @IsBoolean() wantsVisit!: boolean | null;
  @IsOptional() @IsString() findingNoteId!: string | null;
}

export class StoreFindingOut {
  @IsString() findingId!: string;
}

export class InvestigationSetRef extends CaseRef {
  @IsString() investigationSetNo!: string;
}

/** The findings that came, in the order of the units; a closed wait leaves the silent ones out. */
export class SumFindingsOut {
  @IsArray() @IsString({ each: true }) findings!: string[];
  @IsBoolean() needVisit!: boolean;
}

export class NextPlanRoundIn extends CaseRef {
  @IsInt() planRound!: number;
}

export class NextPlanRoundOut {
  @IsInt() planRound!: number;
}

/** One order for each responsible unit and each kind of work in the plan. */
export class StorePlanIn extends CaseRound {
  @IsString() categoryCode!: string;
  @IsString() leadUnit!: string;
  @IsArray() @IsString({ each: true }) responsibleUnits!: string[];
  @IsOptional() @IsArray() @IsIn(orderKinds, { each: true }) planKinds!: OrderKind[] | null;
  @IsInt() planRound!: number;
  @IsInt() handleRound!: number;
  @IsOptional() @IsString() planNoteId!: string | null;
}

export class Measure {
  @IsString() measureNo!: string;
  @IsIn(orderKinds) orderKind!: OrderKind;
  @IsString() unitCode!: string;
  @IsString() categoryCode!: string;
}

export class StorePlanOut {
  @ValidateNested({ each: true }) @Type(() => Measure) measures!: Measure[];
}

export class NextHandleRoundIn extends CaseRef {
  @IsInt() handleRound!: number;
}

/** The plan begins anew in each round: `planRound` is 0 again. */
export class NextHandleRoundOut {
  @IsInt() handleRound!: number;
  @IsInt() planRound!: number;
}

export const jobs = {
  'complaint/record-receipt': { in: CaseRound, out: RecordReceiptOut },
  'complaint/gather-complaint-acceptance': { in: GatherComplaintAcceptanceIn, out: GatherComplaintAcceptanceOut },
  'complaint/record-refusal': { in: RecordRefusalIn, out: Nothing },
  'complaint/record-upheld': { in: NoteIn, out: Nothing },
  'complaint/record-acceptance': { in: NoteIn, out: Nothing },
  'complaint/open-investigation': { in: OpenInvestigationIn, out: OpenInvestigationOut },
  'complaint/store-finding': { in: StoreFindingIn, out: StoreFindingOut },
  'complaint/sum-findings': { in: InvestigationSetRef, out: SumFindingsOut },
  'complaint/next-plan-round': { in: NextPlanRoundIn, out: NextPlanRoundOut },
  'complaint/store-plan': { in: StorePlanIn, out: StorePlanOut },
  'complaint/send-progress': { in: CaseRef, out: Nothing },
  'complaint/next-handle-round': { in: NextHandleRoundIn, out: NextHandleRoundOut },
} as const;

export * from './complaint.codes';
export { forms } from './complaint.forms';
