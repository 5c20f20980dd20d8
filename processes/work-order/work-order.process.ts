import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Max, Min } from 'class-validator';

import { CaseRef, Nothing, type ServiceClass, type Utility, serviceClasses, utilities } from '../case/case.process';
import { ExtensionLimitFacts } from './extension-limit.facts';
import { ReturnLimitFacts } from './return-limit.facts';
import { WorkOrderDispatchFacts } from './work-order-dispatch.facts';

/** One order to one unit at a time, with one clock from the first issue to the accepted report. */

export const orderKinds = ['repair', 'visit', 'answer', 'measure', 'install', 'seal', 'open', 'read', 'remove'] as const;
export type OrderKind = (typeof orderKinds)[number];

export const orderResults = ['done', 'done_late', 'cannot_do', 'customer_side', 'not_found', 'no_access'] as const;
export type OrderResult = (typeof orderResults)[number];

export const reportResults = ['done', 'cannot_do', 'customer_side', 'not_found', 'no_access', 'customer_slot'] as const;
export type ReportResult = (typeof reportResults)[number];

export const returnReasons = ['not_our_scope', 'wrong_district', 'other_trade', 'duplicate'] as const;
export const siteCauses = [
  'burst',
  'leak',
  'valve',
  'meter',
  'pressure',
  'heat_station',
  'customer_side',
  'no_fault',
  'other',
] as const;

export class OrderStart extends CaseRef {
  @IsIn(orderKinds) orderKind!: OrderKind;
  @IsIn(utilities) utility!: Utility;
  @IsString() categoryCode!: string;
  @IsString() districtCode!: string;
  @IsOptional() @IsString() placeId!: string | null;
  @IsOptional() @IsInt() pipeDn!: number | null;
  @IsOptional() @IsBoolean() inTown!: boolean | null;
  @IsOptional() @IsBoolean() publicSide!: boolean | null;
  @IsInt() @Min(1) @Max(4) priority!: number;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  /** Preset, or chosen at the dispatch desk. */
  @IsOptional() @IsString() unitCode!: string | null;
  @IsInt() @Min(0) depth!: number;
}

/** What the caller of this flow gets back, and what the two ending steps set. */
export class OrderEnd {
  @IsIn(orderResults) orderResult!: OrderResult;
  @IsOptional() @IsString() reportId!: string | null;
}

export class GatherWorkOrderDispatchIn extends CaseRef {
  @IsIn(orderKinds) orderKind!: OrderKind;
  @IsIn(utilities) utility!: Utility;
  @IsString() categoryCode!: string;
  @IsString() districtCode!: string;
  @IsOptional() @IsString() placeId!: string | null;
  @IsOptional() @IsBoolean() publicSide!: boolean | null;
}

export class GatherWorkOrderDispatchOut {
  @IsObject() workOrderDispatchFacts!: WorkOrderDispatchFacts;
}

/** The answer of the table; `unitCode` is null where the dispatch desk decides. */
export interface Dispatch {
  unitCode: string | null;
  coUnits: string[];
  manual: boolean;
}

/** The unit is `unitCode` where it is set (preset, or the desk's choice), else the table's. */
export class IssueIn extends OrderStart {
  @IsOptional() @IsObject() dispatch!: Dispatch | null;
}

export class IssueOut {
  @IsString() orderNo!: string;
  @IsString() orderClockId!: string;
  @IsString() unitCode!: string;
  @IsString() unitKey!: string;
  @IsBoolean() binding!: boolean;
  @IsInt() bounceCount!: number;
  @IsInt() noAccessCount!: number;
  @IsInt() redoCount!: number;
  @IsString() acceptBy!: string;
}

export class OrderRef extends CaseRef {
  @IsString() orderNo!: string;
}

export class OrderAtUnit extends OrderRef {
  @IsString() unitCode!: string;
}

export class RecordReturnIn extends OrderAtUnit {
  @IsOptional() @IsIn(returnReasons) returnReason!: string | null;
  @IsOptional() @IsString() trueUnit!: string | null;
  @IsOptional() @IsString() noteId!: string | null;
}

export class RecordReturnOut {
  @IsInt() bounceCount!: number;
}

export class GatherReturnLimitIn extends OrderRef {
  @IsOptional() @IsString() trueUnit!: string | null;
}

export class GatherReturnLimitOut {
  @IsObject() returnLimitFacts!: ReturnLimitFacts;
}

/** The same order clock goes on; only the time to accept is new. */
export class ReissueOut {
  @IsString() acceptBy!: string;
}

export class BindIn extends OrderAtUnit {
  @IsOptional() @IsString() noteId!: string | null;
}

export class BindOut {
  @IsBoolean() binding!: boolean;
}

export class ArrivedIn extends OrderRef {
  @IsOptional() @IsIn(siteCauses) siteCauseCode!: string | null;
  @IsOptional() @IsBoolean() siteSafe!: boolean | null;
  @IsOptional() @IsString() noteId!: string | null;
}

export class NoAccessIn extends OrderRef {
  @IsIn(reportResults) reportResult!: ReportResult;
  @IsInt() noAccessCount!: number;
}

export class NoAccessOut {
  @IsInt() noAccessCount!: number;
  @IsString() slotUntil!: string;
  /** A fresh key for each wait. */
  @IsString() slotKey!: string;
}

/** The new unit, who chose it and why stand in the order. */
export class ReassignOut {
  @IsString() unitCode!: string;
  @IsString() unitKey!: string;
  @IsBoolean() binding!: boolean;
  @IsString() acceptBy!: string;
}

export class RedoIn extends OrderRef {
  @IsInt() redoCount!: number;
  @IsOptional() @IsString() noteId!: string | null;
}

export class RedoOut {
  @IsInt() redoCount!: number;
  @IsString() unitKey!: string;
  @IsString() acceptBy!: string;
}

export class CompleteIn extends OrderRef {
  @IsIn(reportResults) reportResult!: ReportResult;
  @IsOptional() @IsInt() registerReading!: number | null;
  @IsOptional() @IsInt() sealNo!: number | null;
  @IsOptional() @IsString() reportNoteId!: string | null;
}

export class GatherExtensionLimitOut {
  @IsObject() extensionLimitFacts!: ExtensionLimitFacts;
}

/** Where the table refuses, nobody was asked and `extDecision` says nothing. */
export class ApplyExtensionIn extends OrderRef {
  @IsIn(['refuse', 'person']) extAdvice!: 'refuse' | 'person';
  @IsOptional() @IsIn(['grant', 'refuse']) extDecision!: 'grant' | 'refuse' | null;
  @IsOptional() @IsString() extNoteId!: string | null;
}

export class OrderClockRef extends OrderRef {
  @IsString() orderClockId!: string;
}

export class DispatchForm {
  @IsString() unitCode!: string;
}

export class Accept {
  @IsIn(['accept', 'return']) unitDecision!: 'accept' | 'return';
  @IsOptional() @IsIn(returnReasons) returnReason!: string | null;
  @IsOptional() @IsString() trueUnit!: string | null;
}

export class OnSite {
  @IsOptional() @IsIn(siteCauses) siteCauseCode!: string | null;
  @IsOptional() @IsBoolean() siteSafe!: boolean | null;
}

export class Report {
  @IsIn(reportResults) reportResult!: ReportResult;
  @IsOptional() @IsInt() registerReading!: number | null;
  @IsOptional() @IsInt() sealNo!: number | null;
}

export class Check {
  @IsIn(['ok', 'redo']) orderCheck!: 'ok' | 'redo';
}

export class DecideExtension {
  @IsIn(['grant', 'refuse']) extDecision!: 'grant' | 'refuse';
}

export const jobs = {
  'work-order/gather-work-order-dispatch': { in: GatherWorkOrderDispatchIn, out: GatherWorkOrderDispatchOut },
  'work-order/issue': { in: IssueIn, out: IssueOut },
  'work-order/accepted': { in: OrderAtUnit, out: Nothing },
  'work-order/deem-accepted': { in: OrderAtUnit, out: Nothing },
  'work-order/record-return': { in: RecordReturnIn, out: RecordReturnOut },
  'work-order/gather-return-limit': { in: GatherReturnLimitIn, out: GatherReturnLimitOut },
  'work-order/reissue': { in: OrderAtUnit, out: ReissueOut },
  'work-order/bind': { in: BindIn, out: BindOut },
  'work-order/arrived': { in: ArrivedIn, out: Nothing },
  'work-order/no-access': { in: NoAccessIn, out: NoAccessOut },
  'work-order/reassign': { in: OrderRef, out: ReassignOut },
  'work-order/redo': { in: RedoIn, out: RedoOut },
  'work-order/complete': { in: CompleteIn, out: OrderEnd },
  'work-order/fail': { in: OrderRef, out: OrderEnd },
  'work-order/gather-extension-limit': { in: OrderRef, out: GatherExtensionLimitOut },
  'work-order/apply-extension': { in: ApplyExtensionIn, out: Nothing },
  'work-order/record-urge': { in: OrderRef, out: Nothing },
  'work-order/warn': { in: OrderClockRef, out: Nothing },
  'work-order/mark-overdue': { in: OrderClockRef, out: Nothing },
  'work-order/escalate': { in: OrderClockRef, out: Nothing },
} as const;

export const forms = {
  'work-order/dispatch': DispatchForm,
  'work-order/accept': Accept,
  'work-order/arbitrate': DispatchForm,
  'work-order/on-site': OnSite,
  'work-order/report': Report,
  'work-order/check': Check,
  'work-order/decide-extension': DecideExtension,
} as const;
