import { Leaf, LeafHead, Leaves } from '@libs/audit';
import { ControlledClock, inTransaction, rows } from '@libs/base';
import { aDatabase, type TestDatabase } from '@libs/base/testing';
import { entities, migrations } from '@migrations';

import { hashPassword } from './password';
import { People } from './people';
import { Sessions, TooManyTries } from './sessions';
import { Session } from './session';

describe('Sessions', () => {
  const clock = new ControlledClock(Date.parse('2026-11-24T01:00:00Z'));
  const leaves = new Leaves(clock);
  const people = new People(leaves);
  const sessions = new Sessions(clock, people, leaves);
  let db: TestDatabase;

  beforeAll(async () => {
    db = await aDatabase('sqlite', { entities, migrations });
    const passwordHash = await hashPassword('right');
    for (const login of ['clerk', 'other', 'third']) {
      await inTransaction(() => people.add({ login, displayName: login, passwordHash, roles: ['AT'], groups: ['attendant'] }));
    }
  });
  afterAll(() => db.drop());

  const tries = (login: string, password: string) => sessions.signIn({ login, password, address: `of ${login}` });

  it('opens for the right password, and knows the cookie again', async () => {
    const opened = await tries('Clerk', 'right');

    const again = await inTransaction(() => sessions.find(opened?.token ?? ''));
    expect(again?.person.login).toBe('clerk');
  });

  it('keeps the cookie as a hash', async () => {
    const opened = await tries('clerk', 'right');

    const kept = await inTransaction(() => rows(Session).find());
    expect(JSON.stringify(kept)).not.toContain(opened?.token);
  });

  it('refuses a wrong password and an unknown login alike, and keeps both in the audit', async () => {
    expect(await tries('clerk', 'wrong')).toBeNull();
    expect(await tries('stranger', 'right')).toBeNull();
    expect(await inTransaction(() => rows(Leaf).countBy({ kind: 'session/refused' }))).toBe(2);
  });

  it('makes even the right password wait after too many failures, for a quarter of an hour', async () => {
    for (let time = 0; time < 8; time++) await tries('other', 'wrong');
    await expect(tries('other', 'right')).rejects.toThrow(TooManyTries);

    clock.add(15 * 60_000 + 1);
    expect(await tries('other', 'right')).not.toBeNull();
  });

  it('ends after half a day', async () => {
    const opened = await tries('third', 'right');
    clock.add(12 * 3_600_000);

    expect(await inTransaction(() => sessions.find(opened?.token ?? ''))).toBeNull();
    expect(await inTransaction(() => rows(LeafHead).count())).toBeGreaterThan(0);
  });
});
