import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Leaves } from '@libs/audit';
import { Clock, ControlledClock, Personal, inTransaction, rows, toInstant } from '@libs/base';
import { type TestDatabase, aDatabase } from '@libs/base/testing';
import { at } from '@libs/calendar/testing';
import { type Case, Cases, Difficulties, type Difficulty, Replies, type Reply } from '@libs/cases';
import { DecisionTables } from '@libs/clocks';
import { ShippedTables } from '@libs/clocks/testing';
import { Messages } from '@libs/messages';
import { OutboxRow } from '@libs/outbox';
import { type Order, Orders, Units, standardUnits } from '@libs/units';

import { Platform1763974800001 } from '../../migrations/0001-platform';
import { Nouns1763974800002 } from '../../migrations/0002-nouns';
import { type AccountWish, hasAccount } from './has-account';
import { type CaseWish, hasCase } from './has-case';
import { type OrderWish, hasOrder } from './has-order';
import { hasPapers, receivesPaper } from './has-papers';
import { type Class, Nouns, tables } from './nouns';
import { type Entry, type Runs, type Subjected, runs, runsTwice } from './runs';

/**
 * Where a step is tried: the real tables in memory, a clock that only the test turns, the shipped decision tables.
 *
 * Why not fakes: the tables in memory are as quick, and what a step writes is checked by the same rules as in the company.
 */
export class Office {
  private readonly counts = { contact: 0, entry: 0 };

  private constructor(
    private readonly database: TestDatabase,
    private readonly nouns: Nouns,
    readonly clock: ControlledClock,
  ) {}

  static async opens(): Promise<Office> {
    const database = await aDatabase('sqlite', { entities: tables, migrations: [Platform1763974800001, Nouns1763974800002] });
    const personal = await Personal.open(join(mkdtempSync(join(tmpdir(), 'weir-office-')), 'key'));
    const clock = new ControlledClock(at('2026-11-24 09:00'));
    const nouns = new Nouns([
      [Clock, clock],
      [Personal, personal],
      [DecisionTables, new ShippedTables()],
    ]);
    const office = new Office(database, nouns, clock);
    await office.does(() => office.founds());

    return office;
  }

  closes(): Promise<void> {
    return this.database.drop();
  }

  /** A noun of this office. */
  the<T>(noun: abstract new (...dependencies: never[]) => T): T {
    return this.nouns.the(noun);
  }

  make<T>(wanted: Class<T>): T {
    return this.nouns.make(wanted);
  }

  does<T>(work: () => Promise<T>): Promise<T> {
    return inTransaction(work);
  }

  /** The next number of its kind, from 1 on. */
  next(kind: 'contact' | 'entry'): number {
    return ++this.counts[kind];
  }

  runs = (step: Class<Runs>, variables: object, given: Entry = {}) => runs(this, step, variables, given);
  runsTwice = (step: Class<Runs>, variables: Subjected, given: Entry = {}) => runsTwice(this, step, variables, given);

  hasCase = (wish: CaseWish = {}) => hasCase(this, wish);
  hasOrder = (caseNo: string, wish: OrderWish = {}) => hasOrder(this, caseNo, wish);
  hasAccount = (accountId: string, wish: AccountWish = {}) => hasAccount(this, accountId, wish);
  hasPapers = (caseNo: string) => hasPapers(this, caseNo);
  receivesPaper = (paperSetId: string, kindCode: string) => receivesPaper(this, paperSetId, kindCode);

  hasDifficulty(originCaseNo: string): Promise<Difficulty> {
    const fresh = { originCaseNo, reason: 'cause_unknown', leadUnit: 'HEX', startLevel: 1 };
    return this.does(() => this.the(Difficulties).open(fresh));
  }

  hasReply(caseNo: string): Promise<Reply> {
    const answerUntil = toInstant(this.clock.now() + 3 * 86_400_000);
    const fresh = { caseNo, replyKind: 'result', templateCode: 'DONE_ASK', confirmMode: 'call', answerUntil };
    return this.does(() => this.the(Replies).prepare(fresh));
  }

  case(caseNo: string): Promise<Case> {
    return this.does(() => this.the(Cases).byNo(caseNo));
  }

  order(orderNo: string): Promise<Order> {
    return this.does(() => this.the(Orders).byNo(orderNo));
  }

  /** What happened to a case, in order. */
  async story(caseNo: string): Promise<string[]> {
    return (await this.does(() => this.the(Leaves).of(caseNo))).map(({ kind }) => kind);
  }

  async lastLeaf(caseNo: string, kind: string): Promise<unknown> {
    return (await this.does(() => this.the(Leaves).of(caseNo))).filter((leaf) => leaf.kind === kind).at(-1)?.after;
  }

  /** What the customer was told. */
  async told(caseNo: string): Promise<string[]> {
    return (await this.does(() => this.the(Messages).ofCase(caseNo))).map(({ code }) => code);
  }

  /** What the engine is asked for about a case. */
  wishes(caseNo: string): Promise<OutboxRow[]> {
    return this.does(() => rows(OutboxRow).findBy({ subject: caseNo }));
  }

  private async founds(): Promise<void> {
    for (const unit of standardUnits) await this.the(Units).found(unit);
    await this.the(Units).found({
      code: 'DIS-east',
      zh: '东区营业所',
      en: 'East district office',
      deptCode: 'BUS',
      districtCode: 'east',
    });
  }
}
