import { IsArray, IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';

import {
  CaseRef,
  CaseRound,
  CaseStart,
  Nothing,
  type ServiceClass,
  type Utility,
  serviceClasses,
  utilities,
} from '../case/case.process';

/** The steps that all business applications share. */

export const applicationKinds = ['open', 'suspend', 'resume', 'transfer', 'temp'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

export const applicantTypes = ['owner', 'agent', 'company'] as const;
export type ApplicantType = (typeof applicantTypes)[number];

export const refusalCodes = [
  'arrears',
  'late_season',
  'part_only',
  'in_warranty',
  'not_separable',
  'harms_neighbours',
  'no_mandate',
  'ownership',
  'already',
  'occupants_object',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What intake adds to the start row of an application. */
export class ApplicationStart extends CaseStart {
  @IsIn(applicationKinds) applicationKind!: ApplicationKind;
  @IsIn(applicantTypes) applicantType!: ApplicantType;
  @IsString() premisesId!: string;
  @IsBoolean() wholePremises!: boolean;
  @IsString() fromAt!: string;
}

export class PrepareIn extends CaseRound {
  @IsIn(applicationKinds) applicationKind!: ApplicationKind;
  @IsIn(utilities) utility!: Utility;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
}

/** `seasonCode` and `suspendBy` are null where the utility has no season. */
export class PrepareOut {
  @IsString() progressCycle!: string;
  @IsOptional() @IsString() seasonCode!: string | null;
  @IsOptional() @IsString() suspendBy!: string | null;
}

/** Which stage is entered stands in the task's header `stageCode`. */
export class EnterStageIn extends CaseRound {
  @IsIn(applicationKinds) applicationKind!: ApplicationKind;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
}

export class EnterStageOut {
  @IsString() stageCode!: string;
  @IsString() stageClockId!: string;
}

export class SendProgressIn extends CaseRef {
  @IsString() stageCode!: string;
}

export class RefuseIn extends CaseRound {
  @IsOptional() @IsArray() @IsIn(refusalCodes, { each: true }) refusalCodes!: RefusalCode[] | null;
  @IsOptional() @IsString() approval!: string | null;
  @IsOptional() @IsString() noteId!: string | null;
}

export class FileArchiveIn extends CaseRound {
  @IsString() paperSetId!: string;
}

export class ConfirmRefusal {
  /** The clerk has looked at every reason of the table and at the case. */
  @IsBoolean() refusalConfirmed!: boolean;
}

export const jobs = {
  'application/prepare': { in: PrepareIn, out: PrepareOut },
  'application/enter-stage': { in: EnterStageIn, out: EnterStageOut },
  'application/send-progress': { in: SendProgressIn, out: Nothing },
  'application/refuse': { in: RefuseIn, out: Nothing },
  'application/file-archive': { in: FileArchiveIn, out: Nothing },
} as const;

export const forms = {
  'application/confirm-refusal': ConfirmRefusal,
} as const;
