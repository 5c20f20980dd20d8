import { IsIn, IsString } from 'class-validator';

import { type ApplicantType, applicantTypes } from '../application/application.process';
import { type Utility, utilities } from '../case/case.process';

/** What `papers-checklist` asks: which papers this application needs from this applicant. */
export class PapersChecklistFacts {
  @IsString() applicationKind!: string;
  @IsIn(utilities) utility!: Utility;
  @IsIn(applicantTypes) applicantType!: ApplicantType;
}
