import { roles, type Role } from '@libs/auth';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';

export class TokenBody {
  @IsString() @MaxLength(200) token!: string;
}

class DistrictBody {
  @Matches(/^[a-z][a-z0-9-]{0,20}$/) code!: string;
  @IsString() @MinLength(1) @MaxLength(40) zh!: string;
  @IsString() @MinLength(1) @MaxLength(40) en!: string;
  @IsOptional() @IsBoolean() outer?: boolean;
}

class UnitBody {
  @Matches(/^[A-Z][A-Z0-9-]{1,20}$/) code!: string;
  @IsString() @MinLength(1) @MaxLength(80) zh!: string;
  @IsString() @MinLength(1) @MaxLength(80) en!: string;
  @IsString() @MaxLength(40) deptCode!: string;
}

class HolidayBody {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) date!: string;
  @IsIn(['holiday', 'make-up']) kind!: 'holiday' | 'make-up';
}

class PersonBody {
  @Matches(/^[\w.-]{2,40}$/) login!: string;
  @IsString() @MinLength(1) @MaxLength(60) displayName!: string;
  @IsString() @MinLength(10) @MaxLength(200) password!: string;
  @IsIn(roles, { each: true }) @ArrayMinSize(1) roles!: Role[];
  @IsString({ each: true }) @ArrayMaxSize(40) groups!: string[];
}

/** What the wizard of the first start asks for. */
export class CompanyBody extends TokenBody {
  @IsString() @MinLength(1) @MaxLength(80) name!: string;
  @IsString() @MaxLength(60) timeZone!: string;
  @IsIn(['water', 'power', 'heat'], { each: true }) @ArrayMinSize(1) utility!: string[];
  @ValidateNested({ each: true }) @Type(() => DistrictBody) @ArrayMinSize(1) @ArrayMaxSize(60) districts!: DistrictBody[];
  @ValidateNested({ each: true }) @Type(() => UnitBody) @ArrayMaxSize(100) units!: UnitBody[];
  @ValidateNested({ each: true }) @Type(() => HolidayBody) @ArrayMaxSize(400) holidays!: HolidayBody[];
  @ValidateNested({ each: true }) @Type(() => PersonBody) @ArrayMinSize(1) @ArrayMaxSize(200) users!: PersonBody[];
}
