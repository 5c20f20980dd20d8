import { createHash, randomBytes } from 'node:crypto';

import { Leaves } from '@libs/audit';
import { Clock, inTransaction, isUniqueViolation, persistently, reading, rows, savepoint, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { hashPassword, isPassword } from './password';
import { People } from './people';
import type { Person } from './person';
import { Session } from './session';
import { SignInTry } from './sign-in-try';

/** Failed too often: wait. */
export class TooManyTries extends Error {
  override readonly name = 'TooManyTries';
}

/** What a signed-in browser carries: the token in a cookie no script reads, `csrf` in one that our pages read and send back. */
export interface Opened {
  readonly token: string;
  readonly session: Session;
  readonly person: Person;
}

const SESSION_MS = 12 * 3_600_000;
const TRIES_WINDOW_MS = 15 * 60_000;
const TRIES_OF_LOGIN = 8;
const TRIES_OF_ADDRESS = 60;
const nobody = hashPassword('nobody has this one');

/**
 * Who is signed in.
 *
 * Invariant: a wrong login takes as long and says the same as a wrong password; after too many failures the right one waits too.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly leaves: Leaves,
  ) {}

  /**
   * Gives null when it was refused. Not to be called in a transaction: hashing takes its time, and nobody waits for it;
   * a failure is counted and kept in a transaction of its own.
   */
  async signIn({ login, password, address }: { login: string; password: string; address: string }): Promise<Opened | null> {
    const keys = [hide(`login:${login.toLowerCase()}`), hide(`address:${address}`)] as const;
    const { ofLogin, ofAddress, person } = await reading(async () => ({
      ofLogin: await this.failed(keys[0]),
      ofAddress: await this.failed(keys[1]),
      person: await this.people.byLogin(login),
    }));
    if (ofLogin >= TRIES_OF_LOGIN || ofAddress >= TRIES_OF_ADDRESS) throw new TooManyTries('Expected fewer failed tries; wait a quarter of an hour');

    const fits = await isPassword(password, person?.passwordHash ?? (await nobody));
    if (!person || !fits || person.state !== 'active') {
      await persistently(() => this.refused(keys, person));
      return null;
    }
    return inTransaction(async () => {
      await rows(SignInTry).delete({ key: keys[0] });
      await this.leaves.add({ subject: `person:${person.id}`, kind: 'session/opened', actor: { kind: 'person', personId: person.id } });
      return this.open(person);
    });
  }

  async open(person: Person): Promise<Opened> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session = Object.assign(new Session(), {
      tokenHash: hide(token), personId: person.id, csrf: randomBytes(24).toString('base64url'),
      openedAt: toInstant(now), expiresAt: toInstant(now + SESSION_MS),
    });
    await rows(Session).insert(session);
    return { token, session, person };
  }

  /** Whose cookie this is; null when it has ended or was never ours. */
  async find(token: string): Promise<Opened | null> {
    const session = await rows(Session).findOneBy({ tokenHash: hide(token) });
    if (!session || session.expiresAt <= toInstant(this.clock.now())) return null;
    const person = await this.people.byId(session.personId);
    return person?.state === 'active' ? { token, session, person } : null;
  }

  async end(session: Session): Promise<void> {
    await rows(Session).delete({ tokenHash: session.tokenHash });
    await this.leaves.add({ subject: `person:${session.personId}`, kind: 'session/ended' });
  }

  private async refused(keys: readonly [string, string], person: Person | null): Promise<void> {
    for (const key of keys) await this.count(key);
    const subject = person ? `person:${person.id}` : 'sign-in';
    await this.leaves.add({ subject, kind: 'session/refused', after: { login: keys[0].slice(0, 16) } });
  }

  private async failed(key: string): Promise<number> {
    const row = await rows(SignInTry).findOneBy({ key });
    return row && row.since > toInstant(this.clock.now() - TRIES_WINDOW_MS) ? row.failed : 0;
  }

  private async count(key: string): Promise<void> {
    const failed = await this.failed(key);
    const since = toInstant(this.clock.now());
    const { affected } = await rows(SignInTry).update({ key }, failed === 0 ? { failed: 1, since } : { failed: failed + 1 });
    if (affected === 1) return;
    await savepoint(() => rows(SignInTry).insert({ key, failed: 1, since })).catch(async (error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      await rows(SignInTry).increment({ key }, 'failed', 1);
    });
  }
}

const hide = (text: string): string => createHash('sha256').update(text).digest('hex');
