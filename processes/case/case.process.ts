import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Max, Min } from 'class-validator';

import { UrgeLevelFacts } from './urge-level.facts';

/** What every case flow carries, and the jobs of the frame that every case flow shares. */

export const utilities = ['water', 'power', 'heat'] as const;
export type Utility = (typeof utilities)[number];

export const serviceClasses = ['A', 'B', 'C'] as const;
export type ServiceClass = (typeof serviceClasses)[number];

/** A step that changes the world and has nothing to tell the diagram. */
export class Nothing {}

/** Enough for a step that finds the rest in the nouns. */
export class CaseRef {
  @IsString() caseNo!: string;
}

/** A case in one of its rounds; a reopened case begins the next. */
export class CaseRound extends CaseRef {
  @IsInt() @Min(1) round!: number;
}

/** What intake sets in the start row of every case flow. */
export class CaseStart extends CaseRound {
  @IsString() caseKey!: string;
  @IsString() kind!: string;
  @IsIn(utilities) utility!: Utility;
  @IsString() categoryCode!: string;
  @IsString() districtCode!: string;
  @IsOptional() @IsString() placeId!: string | null;
  @IsOptional() @IsString() accountId!: string | null;
  @IsOptional() @IsString() customerId!: string | null;
  @IsString() contactId!: string;
  @IsString() channel!: string;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  @IsInt() @Min(1) @Max(4) priority!: number;
  @IsBoolean() careFlag!: boolean;
  @IsBoolean() anonymous!: boolean;
  @IsOptional() @IsString() masterCaseNo!: string | null;
  @IsString() promiseClockId!: string;
  @IsString() promisedAt!: string;
}

export class AttachIn extends CaseRound {
  @IsString() caseKey!: string;
  @IsString() kind!: string;
}

export class GatherUrgeLevelOut {
  @IsObject() urgeLevelFacts!: UrgeLevelFacts;
}

export const urgeTargets = ['unit', 'unit_head', 'supervisor'] as const;
export type UrgeTarget = (typeof urgeTargets)[number];

/** The answer of the table `urge-level`: who is told, and whether the matter is proposed as difficult. */
export interface UrgeAdvice {
  target: UrgeTarget;
  proposeDifficult: boolean;
}

export class RecordUrgeIn extends CaseRound {
  @IsOptional() @IsObject() urgeAdvice!: UrgeAdvice | null;
}

export class FlagThreatOut {
  @IsBoolean() careFlag!: boolean;
}

export class CancelOut {
  @IsBoolean() cancelled!: boolean;
}

export class MarkOverdueIn extends CaseRound {
  @IsString() promiseClockId!: string;
}

export class CloseOut {
  @IsString() caseOutcome!: string;
}

export const jobs = {
  'case/attach': { in: AttachIn, out: Nothing },
  'case/cancel': { in: CaseRound, out: CancelOut },
  'case/gather-urge-level': { in: CaseRound, out: GatherUrgeLevelOut },
  'case/record-urge': { in: RecordUrgeIn, out: Nothing },
  'case/flag-threat': { in: CaseRound, out: FlagThreatOut },
  'case/mark-overdue': { in: MarkOverdueIn, out: Nothing },
  'case/close': { in: CaseRound, out: CloseOut },
  'case/archive': { in: CaseRound, out: Nothing },
} as const;

export const forms = {} as const;
