import { IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString } from 'class-validator';

import {
  ApplicationStart,
  type ApplicantType,
  type RefusalCode,
  applicantTypes,
  refusalCodes,
} from '../application/application.process';
import { CaseRef, CaseRound, Nothing, type Utility, utilities } from '../case/case.process';
import { EligibilitySuspendFacts } from './eligibility-suspend.facts';

/** Supply is stopped at the holder's wish, from a wished day on. */

export class SuspendStart extends ApplicationStart {}

export class GatherEligibilitySuspendIn extends CaseRef {
  @IsIn(utilities) utility!: Utility;
  @IsOptional() @IsString() accountId!: string | null;
  @IsString() premisesId!: string;
  @IsIn(applicantTypes) applicantType!: ApplicantType;
  @IsBoolean() wholePremises!: boolean;
  @IsString() fromAt!: string;
  @IsOptional() @IsString() suspendBy!: string | null;
}

export class GatherEligibilitySuspendOut {
  @IsObject() eligibilitySuspendFacts!: EligibilitySuspendFacts;
}

/** The answer of the table: all reasons at once; null or empty is eligible. */
export class Refusals {
  @IsOptional() @IsArray() @IsIn(refusalCodes, { each: true }) refusalCodes!: RefusalCode[] | null;
}

export class SuspendIn extends CaseRound {
  @IsString() accountId!: string;
  @IsString() orderNo!: string;
  @IsOptional() @IsString() reportId!: string | null;
  @IsString() fromAt!: string;
}

export const jobs = {
  'supply-suspend/gather-eligibility-suspend': { in: GatherEligibilitySuspendIn, out: GatherEligibilitySuspendOut },
  'supply-suspend/suspend': { in: SuspendIn, out: Nothing },
} as const;

export const forms = {} as const;
