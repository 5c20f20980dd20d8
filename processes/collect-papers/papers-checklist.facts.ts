import { IsIn } from 'class-validator';

import { type ApplicantType, type ApplicationKind, applicantTypes, applicationKinds } from '../application/application.process';

/** What `papers-checklist` asks: which papers this application needs from this applicant. */
export class PapersChecklistFacts {
  @IsIn(applicationKinds) applicationKind!: ApplicationKind;
  @IsIn(applicantTypes) applicantType!: ApplicantType;
}
