import { complaintTypes } from '@processes/complaint/complaint.process';
import { applicantTypes } from '@processes/application/application.process';
import { utilities } from '@processes/case/case.process';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';

export const channels = ['hotline', 'wechat', 'weibo', 'web', 'hall', 'visit', 'letter', 'box'] as const;

class CallerBody {
  @IsString() @MaxLength(60) name!: string;
  @IsString() @MaxLength(40) phone!: string;
  @IsIn(['holder', 'tenant', 'neighbour', 'relative', 'passer-by', 'company', 'unknown']) relation!: string;
}

class ApplicationBody {
  @IsIn(applicantTypes) applicantType!: (typeof applicantTypes)[number];
  @IsBoolean() wholePremises!: boolean;
  /** The first day without supply. */
  @IsISO8601() fromAt!: string;
  @IsOptional() @IsBoolean() occupantsObject?: boolean;
}

/** What promises of a matter rest on: what it is, and where. */
export class PromiseBody {
  @IsString() @MaxLength(40) kind!: string;
  @IsString() @MaxLength(40) categoryCode!: string;
  @IsIn(utilities) utility!: (typeof utilities)[number];
  @IsOptional() @IsString() @MaxLength(40) districtCode?: string;
  @IsOptional() @IsString() @MaxLength(40) placeId?: string;
  @IsOptional() @IsString() @MaxLength(40) accountId?: string;
  @IsOptional() @IsISO8601() receivedAt?: string;
}

/** One submission of the desk: who calls, which account, where it is, and what it is about, kept apart. */
export class ContactBody extends PromiseBody {
  @IsIn(channels) channel!: (typeof channels)[number];
  @ValidateNested() @Type(() => CallerBody) caller!: CallerBody;
  @IsOptional() @IsString() @MaxLength(200) landmark?: string;
  @IsString() @MinLength(1) @MaxLength(4000) text!: string;
  @IsOptional() @IsBoolean() careFlag?: boolean;
  @IsOptional() @IsBoolean() anonymous?: boolean;
  @IsOptional() @IsIn(complaintTypes) complaintType?: (typeof complaintTypes)[number];
  @IsOptional() @IsIn(['document', 'arrears_cut', 'card_refund', 'announced_stop', 'price']) ruleHint?: string;
  @IsOptional() @IsString() @MaxLength(40) relatedOrderNo?: string;
  @IsOptional() @IsString() @MaxLength(40) relatedUnit?: string;
  @IsOptional() @ValidateNested() @Type(() => ApplicationBody) application?: ApplicationBody;
}
