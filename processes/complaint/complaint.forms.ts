import { IsArray, IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';

import {
  type Acceptance,
  type ComplaintRefusal,
  acceptances,
  causeCodes,
  complaintRefusals,
  findingCodes,
  planKinds,
} from './complaint.codes';

/** What people may tell the diagram of a complaint; all else they write is a note. */

export class Accept {
  @IsIn(acceptances) acceptance!: Acceptance;
  @IsOptional() @IsIn(complaintRefusals) refusalCode!: ComplaintRefusal | null;
}

export class ReviewRefusal {
  @IsIn(['upheld', 'overturned']) reviewResult!: 'upheld' | 'overturned';
}

export class ChooseUnits {
  @IsArray() @IsString({ each: true }) unitCodes!: string[];
}

export class Finding {
  @IsIn(findingCodes) findingCode!: (typeof findingCodes)[number];
  @IsOptional() @IsBoolean() wantsVisit!: boolean | null;
}

export class RootCause {
  @IsIn(causeCodes) causeCode!: (typeof causeCodes)[number];
  @IsArray() @IsString({ each: true }) responsibleUnits!: string[];
  @IsString() leadUnit!: string;
}

export class Plan {
  @IsArray() @IsIn(planKinds, { each: true }) planKinds!: (typeof planKinds)[number][];
}

export class AgreePlan {
  @IsIn(['agree', 'object']) agreement!: 'agree' | 'object';
}

export class Check {
  @IsIn(['ok', 'redo']) checkResult!: 'ok' | 'redo';
}

export class ConductResult {
  @IsIn(['rules_broken', 'rules_kept']) conductResult!: 'rules_broken' | 'rules_kept';
}

export const forms = {
  'complaint/accept': Accept,
  'complaint/review-refusal': ReviewRefusal,
  'complaint/choose-units': ChooseUnits,
  'complaint/finding': Finding,
  'complaint/root-cause': RootCause,
  'complaint/plan': Plan,
  'complaint/agree-plan': AgreePlan,
  'complaint/check': Check,
  'complaint/conduct-result': ConductResult,
} as const;
