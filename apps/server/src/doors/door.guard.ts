import { timingSafeEqual } from 'node:crypto';

import { Caller, type Door, DOOR, scopeOf, Sessions, type WithCaller } from '@libs/auth';
import { actingAs, Leaves } from '@libs/audit';
import { inTransaction, reading } from '@libs/base';
import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';

import { cookieOf, CookieNames } from './cookies';

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets in who may come in. A route that says nothing is shut; a change needs the session's own token beside the cookie.
 *
 * Invariant: a refusal for want of a right is kept in the audit, in a transaction of its own.
 */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly leaves: Leaves,
    private readonly names: CookieNames,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const door = this.reflector.getAllAndOverride<Door | undefined>(DOOR, [context.getHandler(), context.getClass()]);
    if (door === undefined) throw new ForbiddenException('Expected a route that says who may come in, but this one says nothing');
    const request = context.switchToHttp().getRequest<Request & WithCaller>();
    if (!HARMLESS.includes(request.method) && !isOwnPage(request)) throw new ForbiddenException('Expected a page of this server to ask, but it was another');
    if (door === 'open') return true;

    const token = cookieOf(request, this.names.session);
    const opened = token === undefined ? null : await reading(() => this.sessions.find(token));
    if (!opened) throw new UnauthorizedException('Expected somebody to be signed in, but nobody is');
    const { person, session } = opened;
    if (!HARMLESS.includes(request.method) && !same(request.headers['x-weir-csrf'], session.csrf)) {
      throw new ForbiddenException('Expected the token of your session with every change, but it is missing or of another');
    }
    const scope = door === 'signed-in' ? 'own' : scopeOf(door.right, person.roles);
    if (scope === null) {
      await this.refused(person.id, door === 'signed-in' ? '' : door.right, `${request.method} ${request.path}`);
      throw new ForbiddenException('Expected a right that you do not have');
    }
    request.caller = new Caller(person, session, scope);
    return true;
  }

  private async refused(personId: string, right: string, asked: string): Promise<void> {
    await actingAs({ kind: 'person', personId }, () =>
      inTransaction(() => this.leaves.add({ subject: `person:${personId}`, kind: 'right/refused', after: { right, asked } })),
    );
  }
}

/** Browsers say where a form or a script that changes something comes from; other programs say nothing. */
function isOwnPage({ headers }: Request): boolean {
  return headers.origin === undefined || (URL.canParse(headers.origin) && new URL(headers.origin).host === (headers['x-forwarded-host'] ?? headers.host));
}

function same(given: string | string[] | undefined, kept: string): boolean {
  if (typeof given !== 'string' || given.length !== kept.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(kept));
}
