import { type Caller, Demands, Me } from '@libs/auth';
import { type ExtensionReason, extensionReasons } from '@libs/units';
import { paperCodes } from '@processes/collect-papers/collect-papers.process';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBase64, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

import { CasesIntake } from './cases-intake';

class Reason {
  @IsString() @MinLength(2) @MaxLength(500) reason!: string;
}

class MoreTime extends Reason {
  @IsString() @MaxLength(40) clockId!: string;
  @IsInt() @Min(1) @Max(60) workingDays!: number;
}

class Reassignment extends Reason {
  @IsString() @MaxLength(40) orderNo!: string;
  @IsString() @MaxLength(40) unitCode!: string;
}

class TimeAsked {
  @IsString() @MaxLength(40) orderNo!: string;
  @IsInt() @Min(1) @Max(100_000) minutes!: number;
  @IsIn(extensionReasons) reasonCode!: ExtensionReason;
}

class PaperBody {
  @IsIn(paperCodes) kindCode!: string;
  @Matches(/^[\w.+-]+\/[\w.+-]+$/) @MaxLength(80) mediaType!: string;
  @IsBase64() @MaxLength(1_400_000) content!: string;
}

class PapersBody {
  @ValidateNested({ each: true }) @Type(() => PaperBody) @ArrayMinSize(1) @ArrayMaxSize(20) papers!: PaperBody[];
}

/** What people do with a case beside its tasks. */
@Controller('api/cases/:caseNo')
export class CasesIntakeController {
  constructor(private readonly intake: CasesIntake) {}

  @Post('cancel')
  @HttpCode(202)
  @Demands('case.cancel')
  cancel(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() { reason }: Reason) {
    return this.intake.cancel(caseNo, reason, caller);
  }

  @Post('urge')
  @HttpCode(202)
  @Demands('case.urge')
  urge(@Me() caller: Caller, @Param('caseNo') caseNo: string) {
    return this.intake.urge(caseNo, caller);
  }

  @Post('threat')
  @HttpCode(202)
  @Demands('case.threat')
  raiseThreat(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() { reason }: Reason) {
    return this.intake.raiseThreat(caseNo, reason, caller);
  }

  @Post('more-time')
  @HttpCode(200)
  @Demands('promise.extend')
  grantTime(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() body: MoreTime) {
    return this.intake.grantTime(caseNo, body, caller);
  }

  @Post('close-investigation')
  @HttpCode(202)
  @Demands('investigation.close')
  closeInvestigation(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() { reason }: Reason) {
    return this.intake.closeInvestigation(caseNo, reason, caller);
  }

  @Post('reassign')
  @HttpCode(202)
  @Demands('order.reassign')
  reassign(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() body: Reassignment) {
    return this.intake.reassign(caseNo, body, caller);
  }

  @Post('ask-for-time')
  @HttpCode(202)
  @Demands('order.extend')
  askForTime(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() body: TimeAsked) {
    return this.intake.askForTime(caseNo, body, caller);
  }

  @Post('papers')
  @HttpCode(202)
  @Demands('papers.receive')
  papers(@Me() caller: Caller, @Param('caseNo') caseNo: string, @Body() { papers }: PapersBody) {
    return this.intake.receivePapers(
      caseNo,
      papers.map(({ content, ...paper }) => ({ ...paper, content: Buffer.from(content, 'base64') })),
      caller,
    );
  }
}
