import { Anyone } from '@libs/auth';
import { Body, Controller, Get, Header, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { type Progress, PublicDesk } from './public-desk';

class PageAnswer {
  @IsIn(['yes', 'no']) satisfied!: 'yes' | 'no';
  @IsOptional() @IsString() @MaxLength(2000) text?: string;
}

/** The link of a message: a plain page that needs no script, on any phone. */
@Controller('p/:token')
export class PublicPageController {
  constructor(private readonly desk: PublicDesk) {}

  @Get()
  @Anyone()
  @Header('content-type', 'text/html; charset=utf-8')
  // With no-referrer a browser would not say that the form comes from this page.
  @Header('referrer-policy', 'same-origin')
  page(@Param('token') token: string): Promise<string> {
    return this.desk.progress(token).then(shown, gone);
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  @Header('content-type', 'text/html; charset=utf-8')
  answer(@Param('token') token: string, @Body() { satisfied, text }: PageAnswer): Promise<string> {
    const told = { satisfied, dissatisfiedCode: satisfied === 'no' ? 'other' : null, text: text === '' ? null : (text ?? null) };
    return this.desk.answer(token, told).then(() => whole('<p>谢谢,我们已收到您的回答。<br>Thank you, we have your answer.</p>'), gone);
  }
}

function gone(error: unknown): string {
  if (!(error instanceof NotFoundException)) throw error;
  return whole('<p>此链接已失效,请致电我们。<br>This link is no longer open. Please call us.</p>');
}

function shown({ caseNo, promisedAt, asksForAnswer }: Progress): string {
  const promise = promisedAt === null ? '' : `<p>承诺时限 / promised by: <time datetime="${promisedAt}">${promisedAt.slice(0, 16).replace('T', ' ')} UTC</time></p>`;
  return whole(`<p>${caseNo}</p>${promise}${asksForAnswer ? form : ''}`);
}

const form = `<form method="post"><p>您对处理结果是否满意?<br>Are you satisfied with the result?</p>
<p><label><input type="radio" name="satisfied" value="yes" required> 满意 / yes</label> <label><input type="radio" name="satisfied" value="no"> 不满意 / no</label></p>
<p><label>您想补充的话 / anything to add<br><textarea name="text" maxlength="2000" rows="4" cols="30"></textarea></label></p>
<p><button>提交 / send</button></p></form>`;

const whole = (body: string) =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Weir</title><main>${body}</main></html>`;
