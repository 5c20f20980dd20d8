import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';

import { type ComplaintType, complaintTypes } from './complaint.codes';

/** What `complaint-acceptance` asks: is this a fault of ours, or a rule that was kept? */
export class ComplaintAcceptanceFacts {
  @IsIn(complaintTypes) complaintType!: ComplaintType;
  /** Injury, crime or a threat by staff. */
  @IsBoolean() injuryOrCrime!: boolean;
  @IsBoolean() orderClosed!: boolean;
  @IsBoolean() sameMatterOpen!: boolean;
  /** What the attendant thinks the matter is about: "document", "arrears_cut", "card_refund", "announced_stop", "price" or null. */
  @IsOptional() @IsString() ruleHint!: string | null;
  /** Every step before a cut for arrears was kept; null where it is not about a cut. */
  @IsOptional() @IsBoolean() arrearsStepsKept!: boolean | null;
  /** Within the announced times; null where no stop was announced. */
  @IsOptional() @IsBoolean() withinNotice!: boolean | null;
  @IsBoolean() ownerIsOther!: boolean;
  @IsBoolean() beforeCourt!: boolean;
  @IsBoolean() deadlineMissed!: boolean;
}
