import { IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString } from 'class-validator';

import { type ApplicantType, type ApplicationKind, applicantTypes, applicationKinds } from '../application/application.process';
import { CaseRef, type Utility, utilities } from '../case/case.process';
import { PapersChecklistFacts } from './papers-checklist.facts';

/** Ask once for everything, check it, wait a bounded time for what is missing. */

export const paperCodes = [
  'identity',
  'ownership',
  'floor_plan',
  'last_receipt',
  'agreement',
  'suspension_agreement',
  'receipts',
  'both_identities',
  'both_signatures',
  'permit',
  'responsible_person',
  'end_date',
  'mandate',
  'agent_identity',
  'licence',
  'seal',
] as const;
export type PaperCode = (typeof paperCodes)[number];

export const papersResults = ['complete', 'expired', 'withdrawn'] as const;
export type PapersResult = (typeof papersResults)[number];

export class CollectStart extends CaseRef {
  @IsIn(applicationKinds) applicationKind!: ApplicationKind;
  @IsIn(utilities) utility!: Utility;
  @IsIn(applicantTypes) applicantType!: ApplicantType;
}

/** What the caller of this flow gets back, and what the ending steps set. */
export class PapersEnd {
  @IsIn(papersResults) papersResult!: PapersResult;
}

export class GatherPapersChecklistOut {
  @IsObject() papersChecklistFacts!: PapersChecklistFacts;
}

/** A table without a match gives null. */
export class OpenIn extends CaseRef {
  @IsIn(applicationKinds) applicationKind!: ApplicationKind;
  @IsOptional() @IsArray() @IsIn(paperCodes, { each: true }) checklist!: PaperCode[] | null;
}

export class OpenOut {
  @IsString() paperSetId!: string;
}

export class PaperSetRef extends CaseRef {
  @IsString() paperSetId!: string;
}

export class SealIn extends PaperSetRef {
  @IsOptional() @IsString() noteId!: string | null;
}

export class AskIn extends PaperSetRef {
  @IsOptional() @IsArray() @IsIn(paperCodes, { each: true }) missingPapers!: PaperCode[] | null;
  @IsOptional() @IsString() noteId!: string | null;
}

/** Never more than 24 h ahead. */
export class AskOut {
  @IsString() papersNextAt!: string;
}

export class ResumeOut {
  /** False when nothing new has come: the wait goes on. */
  @IsBoolean() resumed!: boolean;
}

export class TickOut {
  @IsIn(['none', 'reminded', 'received', 'expired']) papersStep!: 'none' | 'reminded' | 'received' | 'expired';
  @IsString() papersNextAt!: string;
}

export class Check {
  @IsIn(['complete', 'missing', 'doubtful', 'withdrawn']) papersDecision!: 'complete' | 'missing' | 'doubtful' | 'withdrawn';
  @IsOptional() @IsArray() @IsIn(paperCodes, { each: true }) missingPapers!: PaperCode[] | null;
}

export class Verify {
  @IsIn(['genuine', 'not_genuine', 'unclear']) verifyResult!: 'genuine' | 'not_genuine' | 'unclear';
}

export const jobs = {
  'collect-papers/gather-papers-checklist': { in: CollectStart, out: GatherPapersChecklistOut },
  'collect-papers/open': { in: OpenIn, out: OpenOut },
  'collect-papers/seal': { in: SealIn, out: PapersEnd },
  'collect-papers/withdraw': { in: SealIn, out: PapersEnd },
  'collect-papers/ask': { in: AskIn, out: AskOut },
  'collect-papers/resume': { in: PaperSetRef, out: ResumeOut },
  'collect-papers/tick': { in: PaperSetRef, out: TickOut },
  'collect-papers/expire': { in: PaperSetRef, out: PapersEnd },
} as const;

export const forms = {
  'collect-papers/check': Check,
  'collect-papers/verify': Verify,
} as const;
