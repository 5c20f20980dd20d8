import { randomUUID } from 'node:crypto';

import { Browserless } from './browserless';
import { Clocks } from './clocks';
import { look, type Row } from './look';
import { Matter, type TaskRow } from './matter';
import type { TownState } from './town-state';
import { until } from './until';

interface Person {
  readonly login: string;
  readonly password: string;
  readonly displayName: string;
  readonly groups: readonly string[];
}

/** What a caller tells at the desk. The rest has plain defaults, so that a test says only what it is about. */
export type Told = Record<string, unknown>;

/** A town of people who work with Weir: it speaks HTTP as they do, turns their clocks, and looks into the database read-only. */
export class Town {
  readonly clocks: Clocks;
  private readonly sessions = new Map<string, Promise<Browserless>>();
  private people: Promise<Person[]> | undefined;

  private constructor(readonly state: TownState) {
    this.clocks = new Clocks(state);
  }

  /** The town of this run (see town-opens.ts). */
  static opens(): Town {
    const state = process.env['WEIR_TOWN_STATE'];
    if (!state) throw new Error('Expected a running town in WEIR_TOWN_STATE, but there is none: run with the configuration of test/end-to-end');
    return Town.at(JSON.parse(state) as TownState);
  }

  static at(state: TownState): Town {
    return new Town(state);
  }

  /** Fills the empty Weir with the demo town, and waits until the shipped diagrams are in force. */
  async isSetUp(token = 'town-administrator'): Promise<void> {
    const stranger = new Browserless(this.state.server);
    await stranger.post('/api/setup/demo', { token });
    await until('the first release', async () => (await stranger.get<{ released: boolean }>('/api/setup')).released, 60_000);
  }

  /** The first person whose groups hold `group`; those without a group are known by their login. */
  async person(group: string): Promise<{ person: Person; at: Browserless }> {
    const person = (await this.everybody()).find(({ groups, login }) => groups.includes(group) || (groups.length === 0 && login === group));
    if (!person) throw new Error(`Expected somebody in or called ${group}, but the town has nobody`);
    return { person, at: await this.session(person) };
  }

  /** Whoever may do `task`, except those named in `not`. */
  async someoneFor(task: TaskRow, not: readonly string[] = []): Promise<{ person: Person; at: Browserless }> {
    const person = (await this.everybody()).find(({ login, groups }) => !not.includes(login) && groups.some((group) => task.groups.includes(group)));
    if (!person) throw new Error(`Expected somebody of ${task.groups.join(', ')} for ${task.formId}, but the town has nobody`);
    return { person, at: await this.session(person) };
  }

  /** A contact at the desk that opens a case. Told again under the same key, it is the same case. */
  async receives(kind: string, told: Told = {}, idempotencyKey: string = randomUUID()): Promise<Matter> {
    const { at } = await this.person('attendant');
    const answer = await at.post<{ caseNo: string }>(
      '/api/contacts',
      {
        channel: 'hotline',
        kind,
        utility: 'water',
        caller: { name: '测试来电人', phone: '13900000001', relation: 'holder' },
        text: 'Told on the phone',
        ...told,
      },
      { 'idempotency-key': idempotencyKey },
    );
    return new Matter(this, answer.caseNo);
  }

  /** An application to suspend: by default a household's own, for an account that nobody else has used. */
  async appliesToSuspend(utility: 'water' | 'heat', { fromInDays, arrearsCents = 0 }: { fromInDays: number; arrearsCents?: number }, told: Told = {}): Promise<Matter> {
    const accountId = await this.freshAccount(utility);
    const { at } = await this.person('supervisor');
    await at.post(`/api/accounts/${accountId}/arrears`, { arrearsCents });
    const fromAt = new Date((await this.clocks.now()) + fromInDays * 86_400_000).toISOString();
    return this.receives('supply-suspend', {
      utility,
      categoryCode: 'application.suspend',
      accountId,
      application: { applicantType: 'owner', wholePremises: true, fromAt },
      ...told,
    });
  }

  /** The season is a setting: a walk sets it relative to its own start. */
  async heatingSeasonStarts({ inDays }: { inDays: number }): Promise<void> {
    await this.clocks.order('/test/season', { startsAt: new Date((await this.clocks.now()) + inDays * 86_400_000).toISOString() });
  }

  async tables(): Promise<string[]> {
    const rows =
      this.state.databaseUrl === null
        ? await this.sees("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        : await this.sees('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()');
    return rows.map((row) => String(row['name']));
  }

  private async freshAccount(utility: string): Promise<string> {
    const rows = await this.sees(
      "SELECT accountId FROM account WHERE utility = ? AND state = 'active' AND serviceClass = 'C' AND accountId NOT IN (SELECT accountId FROM service_case WHERE accountId IS NOT NULL) ORDER BY accountId",
      [utility],
    );
    const found = rows[0]?.['accountId'];
    if (typeof found !== 'string') throw new Error(`Expected a ${utility} account that no case has used, but all have been`);
    return found;
  }

  sees(sql: string, values: readonly (string | number)[] = []): Promise<Row[]> {
    return look(this.state, sql, values);
  }

  everybody(): Promise<Person[]> {
    this.people ??= new Browserless(this.state.server).get<Person[]>('/api/demo/people');
    this.people.catch(() => (this.people = undefined));
    return this.people;
  }

  private session(person: Person): Promise<Browserless> {
    const known = this.sessions.get(person.login);
    if (known) return known;
    const browser = new Browserless(this.state.server);
    const session = browser.signIn(person.login, person.password).then(() => browser);
    this.sessions.set(person.login, session);
    session.catch(() => this.sessions.delete(person.login));
    return session;
  }
}
