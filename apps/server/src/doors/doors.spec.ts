import { actingAs, Leaf, Leaves } from '@libs/audit';
import { Anyone, type Caller, Demands, hashPassword, Me, People, Sessions, SignedIn } from '@libs/auth';
import { ControlledClock, inTransaction, Rejected, rows } from '@libs/base';
import { aDatabase, type TestDatabase } from '@libs/base/testing';
import { entities, migrations } from '@migrations';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';

import { SessionController } from '../session/session.controller';
import { CookieNames } from './cookies';
import { DoorGuard } from './door.guard';
import { ErrorsFilter } from './errors.filter';

@Controller('room')
class Room {
  @Get('hall')
  @Anyone()
  hall() {
    return { in: 'hall' };
  }

  @Post('note')
  @SignedIn()
  note(@Me() caller: Caller, @Body() body: object) {
    return { by: caller.person.login, body };
  }

  @Post('vault')
  @Demands('case.cancel')
  vault() {
    throw new Rejected('Expected an open vault, but it is shut', '库门未开');
  }

  @Get('forgotten')
  forgotten() {
    return {};
  }
}

const clock = new ControlledClock(Date.parse('2026-11-24T01:00:00Z'));
const leaves = new Leaves(clock);
const people = new People(leaves);

@Module({
  controllers: [Room, SessionController],
  providers: [
    { provide: Leaves, useValue: leaves },
    { provide: Sessions, useValue: new Sessions(clock, people, leaves) },
    { provide: CookieNames, useValue: new CookieNames(false) },
    { provide: APP_GUARD, useClass: DoorGuard },
    { provide: APP_FILTER, useClass: ErrorsFilter },
  ],
})
class House {}

describe('The doors', () => {
  let db: TestDatabase;
  let app: NestExpressApplication;
  let url: string;

  beforeAll(async () => {
    db = await aDatabase('sqlite', { entities, migrations });
    const passwordHash = await hashPassword('right');
    await actingAs({ kind: 'system' }, () =>
      inTransaction(async () => {
        await people.add({ login: 'clerk', displayName: 'Clerk', passwordHash, roles: ['AT'], groups: [] });
        await people.add({ login: 'head', displayName: 'Head', passwordHash, roles: ['DH'], groups: [] });
      }),
    );
    app = await NestFactory.create<NestExpressApplication>(House, { bodyParser: false, logger: false });
    app.use(json({ limit: '1kb' }));
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const post = async (path: string, { body = {}, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, cookies: answer.headers.getSetCookie(), body: (await answer.json()) as { error?: { code: string; message: string }; csrf?: string } };
  };
  const signedIn = async (login: string) => {
    const { cookies, body } = await post('/api/session', { body: { login, password: 'right' } });
    return { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '), 'x-weir-csrf': body.csrf ?? '' };
  };

  it('stand open where a route says so, and nowhere else', async () => {
    expect((await fetch(`${url}/room/hall`)).status).toBe(200);
    expect((await fetch(`${url}/room/forgotten`)).status).toBe(403);
    expect((await post('/room/note')).status).toBe(401);
  });

  it('let in with the cookie and the session’s own token, and with no other', async () => {
    const clerk = await signedIn('clerk');
    const head = await signedIn('head');

    expect((await post('/room/note', { headers: clerk })).status).toBe(201);
    expect((await post('/room/note', { headers: { cookie: clerk.cookie } })).status).toBe(403);
    expect((await post('/room/note', { headers: { ...clerk, 'x-weir-csrf': head['x-weir-csrf'] } })).status).toBe(403);
  });

  it('give a session cookie that no script reads', async () => {
    const { cookies } = await post('/api/session', { body: { login: 'clerk', password: 'right' } });

    expect(cookies.find((cookie) => cookie.startsWith('weir_session='))).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
  });

  it('refuse a page of another host, even to sign in', async () => {
    expect((await post('/api/session', { body: { login: 'clerk', password: 'right' }, headers: { origin: 'http://elsewhere.example' } })).status).toBe(403);
  });

  it('refuse who lacks the right, and keep that in the audit', async () => {
    expect((await post('/room/vault', { headers: await signedIn('clerk') })).status).toBe(403);

    const [kept] = await inTransaction(() => rows(Leaf).findBy({ kind: 'right/refused' }));
    expect(kept).toMatchObject({ actor: { kind: 'person' }, after: { right: 'case.cancel', asked: 'POST /room/vault' } });
  });

  it('tell what a noun refused, what is too large, and what is no JSON', async () => {
    expect((await post('/room/vault', { headers: await signedIn('head') })).body.error).toMatchObject({ code: 'refused', message: 'Expected an open vault, but it is shut', messageZh: '库门未开' });
    expect((await post('/room/note', { body: { text: 'x'.repeat(2_000) } })).body.error).toMatchObject({ code: 'too-large', message: expect.stringMatching(/^Expected/) });
    expect((await post('/room/note', { body: '{"half' })).status).toBe(400);
  });
});
