import { Anyone } from '@libs/auth';
import { dissatisfiedCodes } from '@processes/reply-and-confirm/reply-and-confirm.process';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { PublicDesk } from './public-desk';

class AnswerBody {
  @IsIn(['yes', 'no', 'declined']) satisfied!: 'yes' | 'no' | 'declined';
  @IsOptional() @IsIn(dissatisfiedCodes) dissatisfiedCode?: string;
  @IsOptional() @IsString() @MaxLength(2000) text?: string;
}

/** What a customer may see and say without an account: whoever holds the link of the message. */
@Controller('api/public/:token')
export class PublicController {
  constructor(private readonly desk: PublicDesk) {}

  @Get()
  @Anyone()
  progress(@Param('token') token: string) {
    return this.desk.progress(token);
  }

  @Post('answer')
  @HttpCode(202)
  @Anyone()
  answer(@Param('token') token: string, @Body() { satisfied, dissatisfiedCode, text }: AnswerBody) {
    return this.desk.answer(token, { satisfied, dissatisfiedCode: satisfied === 'no' ? (dissatisfiedCode ?? 'other') : null, text: text ?? null });
  }
}
