import { Anyone, Demands, People, Sessions, SignedIn } from '@libs/auth';
import { inTransaction, reading } from '@libs/base';
import { MessageChannel } from '@libs/messages';
import { Models } from '@libs/releases';
import { Body, Controller, ForbiddenException, Get, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';
import type { Response } from 'express';

import { CookieNames } from '../doors/cookies';
import { shown } from '../session/session.controller';
import { CompanyBody, TokenBody } from './company.body';
import { demoPeople } from './demo-people';
import { demoPhones, DemoTown } from './demo-town';
import { Foundings } from './founding';
import { NextPerson } from './next-person';
import { SetupToken } from './setup-token';

class CaseRef {
  @IsString() @MaxLength(24) caseNo!: string;
}

class LetterRef {
  @Matches(/^T\w{26}$/) messageId!: string;
}

/** The first start: an empty company or the demo town. What only a demo has is not there in any other database. */
@Controller('api')
export class SetupController {
  constructor(
    private readonly token: SetupToken,
    private readonly foundings: Foundings,
    private readonly demo: DemoTown,
    private readonly next: NextPerson,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly cookies: CookieNames,
    private readonly models: Models,
    private readonly channel: MessageChannel,
  ) {}

  @Get('setup')
  @Anyone()
  state() {
    return reading(async () => ({ ...(await this.foundings.state()), released: (await this.models.newest()) !== null }));
  }

  @Post('setup/demo')
  @HttpCode(200)
  @Anyone()
  async makeDemo(@Body() { token }: TokenBody) {
    this.refuseStranger(token);
    await this.demo.found();
    return { state: 'ready', demo: true };
  }

  @Post('setup/company')
  @HttpCode(200)
  @Anyone()
  async makeCompany(@Body() { token, utility, users, ...company }: CompanyBody) {
    this.refuseStranger(token);
    await this.foundings.found({ ...company, utilities: utility, people: users, isDemo: false });
    return { state: 'ready', demo: false };
  }

  @Get('demo/people')
  @Anyone()
  async demoPeople() {
    await this.onlyInDemo();
    const all = await reading(() => this.people.all());
    return all.map((person) => {
      const known = demoPeople.find(({ login }) => login === person.login);
      const { id: _, rights: __, ...rest } = shown(person);
      return { ...rest, role: person.roles[0], password: known?.password ?? null };
    });
  }

  /** Numbers for a call that nobody makes: a demo has no telephone. */
  @Get('demo/phones')
  @Demands('contact.register')
  async phones() {
    await this.onlyInDemo();
    return demoPhones;
  }

  /** What the customer reads: a demo has no customers, so whoever tries it answers for them. */
  @Get('demo/letters/:messageId')
  @Demands('case.read')
  async letter(@Param() { messageId }: LetterRef) {
    await this.onlyInDemo();
    return { text: await this.channel.textOf(messageId) };
  }

  /** Signs in whoever can do the next task of the case. */
  @Post('demo/next')
  @HttpCode(200)
  @SignedIn()
  async switch(@Body() { caseNo }: CaseRef, @Res({ passthrough: true }) response: Response) {
    await this.onlyInDemo();
    const found = await reading(() => this.next.of(caseNo));
    if (!found) throw new NotFoundException(`Expected an open task of ${caseNo}, but nobody has one now`);
    const { session, token } = await inTransaction(() => this.sessions.open(found.person));
    this.cookies.give(response, { token, csrf: session.csrf, expiresAt: session.expiresAt });
    return { login: found.person.login, person: shown(found.person), taskId: found.task.jobKey, why: found.task.elementId };
  }

  private refuseStranger(token: string): void {
    if (!this.token.fits(token)) throw new ForbiddenException("Expected the administrator's token, which was printed when Weir started, but it is another");
  }

  private async onlyInDemo(): Promise<void> {
    const { demo } = await reading(() => this.foundings.state());
    if (!demo) throw new NotFoundException('Expected something that you may see, but there is nothing at this address');
  }
}
