import { Anyone, type Caller, Me, rightsOf, roleNames, Sessions, SignedIn } from '@libs/auth';
import { inTransaction } from '@libs/base';
import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Res, UnauthorizedException } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Response } from 'express';

import { CookieNames } from '../doors/cookies';

class SignIn {
  @IsString() @MaxLength(64) login!: string;
  @IsString() @MaxLength(200) password!: string;
}

/** Signing in and out, and who one is. */
@Controller('api')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: CookieNames,
  ) {}

  @Post('session')
  @HttpCode(200)
  @Anyone()
  async signIn(@Body() { login, password }: SignIn, @Ip() address: string, @Res({ passthrough: true }) response: Response) {
    const opened = await this.sessions.signIn({ login, password, address });
    if (!opened) throw new UnauthorizedException('Expected a login with its password, but they do not fit');
    const { session, person, token } = opened;
    this.cookies.give(response, { token, csrf: session.csrf, expiresAt: session.expiresAt });
    return { person: shown(person), csrf: session.csrf };
  }

  @Delete('session')
  @HttpCode(204)
  @SignedIn()
  async signOut(@Me() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<void> {
    await inTransaction(() => this.sessions.end(caller.session));
    this.cookies.take(response);
  }

  @Get('me')
  @SignedIn()
  me(@Me() { person, session }: Caller) {
    return { person: shown(person), csrf: session.csrf };
  }
}

export function shown({ id, login, displayName, roles, groups }: Caller['person']) {
  return { id, login, displayName, roles, groups, rights: rightsOf(roles), titles: roles.map((role) => ({ role, ...roleNames[role] })) };
}
