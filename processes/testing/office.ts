import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Dossiers, type PaperSet, Papers, archiveEntities } from '@libs/archive';
import { Leaf, LeafHead, Leaves } from '@libs/audit';
import { Clock, ControlledClock, Personal, PersonKey, inTransaction, rows, toInstant } from '@libs/base';
import { type TestDatabase, aDatabase } from '@libs/base/testing';
import { at } from '@libs/calendar/testing';
import {
  type Case,
  type CaseFacts,
  type CaseState,
  Cases,
  Contacts,
  Decisions,
  Difficulties,
  type Difficulty,
  Effects,
  Investigations,
  Notes,
  Numbers,
  Plans,
  Replies,
  type Reply,
  Settings,
  caseEntities,
} from '@libs/cases';
import { Calendars, Clocks, Deadlines, DecisionTables, clockEntities, settingRule, workingDays } from '@libs/clocks';
import { ShippedTables } from '@libs/clocks/testing';
import { Customers, customerEntities } from '@libs/customers';
import { Messages, PublicTokens, messageEntities } from '@libs/messages';
import { InboxRow, Outbox, OutboxRow } from '@libs/outbox';
import { type Order, Orders, Units, standardUnits, unitEntities } from '@libs/units';
import { type JobContext, duringJob, refuseExtra, shaped, specOf } from '@libs/zeebe';

import { Platform1763974800001 } from '../../migrations/0001-platform';
import { Nouns1763974800002 } from '../../migrations/0002-nouns';
import { Once } from '../case/once';
import { Tell } from '../case/tell';
import { Waiting } from '../collect-papers/waiting';
import { Letter } from '../reply-and-confirm/letter';
import { Acceptance } from '../work-order/acceptance';

type Class<T> = new (...dependencies: never[]) => T;
interface Runs {
  run(variables: object): Promise<object | void>;
}

/** One entry of an element: the same entry is the same effect. */
export interface Entry {
  readonly entry?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CaseWish {
  readonly kind?: string;
  readonly utility?: string;
  readonly categoryCode?: string;
  readonly serviceClass?: string;
  readonly state?: CaseState;
  readonly placeId?: string | null;
  readonly accountId?: string | null;
  readonly facts?: CaseFacts;
  readonly anonymous?: boolean;
}

/** What a step is given, with the case it is about. */
interface Subjected {
  readonly caseNo?: string;
  readonly originCaseNo?: string;
  readonly subjectId?: string;
  readonly [variable: string]: unknown;
}

const tables = [
  PersonKey,
  Leaf,
  LeafHead,
  OutboxRow,
  InboxRow,
  ...clockEntities,
  ...caseEntities,
  ...unitEntities,
  ...customerEntities,
  ...messageEntities,
  ...archiveEntities,
];

const injected = [
  Leaves,
  Outbox,
  Effects,
  Settings,
  Numbers,
  Notes,
  Contacts,
  Cases,
  Decisions,
  Difficulties,
  Investigations,
  Plans,
  Replies,
  Calendars,
  Deadlines,
  Clocks,
  Units,
  Orders,
  Customers,
  Messages,
  PublicTokens,
  Papers,
  Dossiers,
  Once,
  Tell,
  Acceptance,
  Letter,
  Waiting,
];

/**
 * Where a step is tried: the real tables in memory, a clock that only the test turns, the shipped decision tables.
 *
 * Why not fakes: the tables in memory are as quick, and what a step writes is checked by the same rules as in the company.
 */
export class Office {
  private readonly known = new Map<NewableFunction, object>();
  readonly clock = new ControlledClock(at('2026-11-24 09:00'));
  private contactCount = 0;
  private entryCount = 0;

  private constructor(private readonly database: TestDatabase) {}

  static async opens(): Promise<Office> {
    const office = new Office(
      await aDatabase('sqlite', { entities: tables, migrations: [Platform1763974800001, Nouns1763974800002] }),
    );
    const personal = await Personal.open(join(mkdtempSync(join(tmpdir(), 'weir-office-')), 'key'));
    office.known.set(Clock, office.clock).set(Personal, personal).set(DecisionTables, new ShippedTables());
    for (const noun of injected) office.known.set(noun, office.make(noun as Class<object>));
    await office.does(() => office.founds());

    return office;
  }

  closes(): Promise<void> {
    return this.database.drop();
  }

  /** A noun of this office. */
  the<T>(noun: abstract new (...dependencies: never[]) => T): T {
    return this.known.get(noun) as T;
  }

  does<T>(work: () => Promise<T>): Promise<T> {
    return inTransaction(work);
  }

  /** Runs a step as the worker runtime would: inputs and answer checked against its contract, in one transaction. */
  async runs(
    step: Class<Runs>,
    variables: object,
    { entry = this.newEntry(), headers = {} }: Entry = {},
  ): Promise<Record<string, unknown>> {
    const spec = specOf(step);
    if (!spec) throw new Error(`Expected ${step.name} to be a step, but it has no job type`);
    const given = shaped(spec.in, variables, spec.type);
    const result = await inTransaction(() => duringJob(contextOf(spec.type, entry, headers), () => this.make(step).run(given)));
    const answer = result ?? {};
    refuseExtra(spec.out, answer, spec.type);
    shaped(spec.out, answer, spec.type);

    return Object.fromEntries(Object.entries(answer));
  }

  /** Runs a step twice for one entry: the second time nothing is written and the answer is the same. */
  async runsTwice(step: Class<Runs>, variables: Subjected, given: Entry = {}): Promise<Record<string, unknown>> {
    const caseNo = variables.caseNo ?? variables.originCaseNo ?? variables.subjectId ?? '';
    const entry = { entry: this.newEntry(), ...given };
    const first = await this.runs(step, variables, entry);
    const story = await this.story(caseNo);
    expect(await this.runs(step, variables, entry)).toEqual(first);
    expect(await this.story(caseNo)).toEqual(story);

    return first;
  }

  /** What happened to a case, in order. */
  async story(caseNo: string): Promise<string[]> {
    return (await inTransaction(() => this.the(Leaves).of(caseNo))).map(({ kind }) => kind);
  }

  async lastLeaf(caseNo: string, kind: string): Promise<unknown> {
    return (await inTransaction(() => this.the(Leaves).of(caseNo))).filter((leaf) => leaf.kind === kind).at(-1)?.after;
  }

  /** What the customer was told. */
  async told(caseNo: string): Promise<string[]> {
    return (await inTransaction(() => this.the(Messages).ofCase(caseNo))).map(({ code }) => code);
  }

  /** What the engine is asked for about a case. */
  wishes(caseNo: string): Promise<OutboxRow[]> {
    return inTransaction(() => rows(OutboxRow).findBy({ subject: caseNo }));
  }

  case(caseNo: string): Promise<Case> {
    return inTransaction(() => this.the(Cases).byNo(caseNo));
  }

  /** A case with its card and promise, in the state that the test is about. */
  async hasCase(wish: CaseWish = {}): Promise<Case> {
    this.contactCount += 1;
    return inTransaction(async () => {
      const { kind = 'complaint', categoryCode = 'complaint.service', utility = 'water', state, facts = {}, ...rest } = wish;
      const { contact } = await this.the(Contacts).register({
        channel: 'hotline',
        channelRef: `call-${this.contactCount}`,
        kind,
        categoryCode,
        landmark: null,
        text: 'please check',
        caller: {
          name: '测试甲',
          phone: `1390000000${this.contactCount}`,
          relation: 'holder',
        },
        attendantId: null,
        receivedAt: toInstant(this.clock.now()),
      });
      const found = await this.the(Cases).open({
        contact,
        kind,
        categoryCode,
        utility,
        districtCode: 'east',
        placeId: null,
        accountId: null,
        customerId: null,
        serviceClass: 'C',
        priority: 3,
        careFlag: false,
        anonymous: false,
        facts,
        ...rest,
      });
      const { policy, rule } = await this.the(Deadlines).of({ utility, categoryCode, inTown: null, pipeDn: null, priority: 3 });
      const start = {
        kind: 'promise' as const,
        subject: found.caseNo,
        ref: `${found.caseNo}:1`,
        owner: 'attendant',
        startedAtMs: this.clock.now(),
        policy,
        rule,
      };
      await this.the(Cases).promise(found, await this.the(Clocks).start(start));
      if (state) await this.the(Cases).change(found, 'case/prepared', { state });

      return found;
    });
  }

  /** An order of a case, at a unit, with its clock running. */
  async hasOrder(caseNo: string, wish: { orderKind?: string; categoryCode?: string; unitCode?: string } = {}): Promise<Order> {
    const { orderKind = 'repair', categoryCode = 'water.valve', unitCode = 'RPR' } = wish;
    return inTransaction(async () => {
      const times = { acceptMs: 1_800_000, acceptCountedBy: 'wall' as const, acceptBy: toInstant(this.clock.now() + 1_800_000) };
      const order = await this.the(Orders).issue({
        caseNo,
        orderKind,
        categoryCode,
        unitCode,
        placeId: null,
        depth: 0,
        ...times,
      });
      const start = {
        kind: 'order' as const,
        subject: caseNo,
        ref: order.orderNo,
        owner: `unit:${unitCode}`,
        startedAtMs: this.clock.now(),
      };
      const { id } = await this.the(Clocks).start({ ...start, policy: workingDays(1), rule: settingRule('test') });
      await this.the(Orders).change(order, 'order/clocked', { clockId: id });

      return order;
    });
  }

  hasDifficulty(originCaseNo: string): Promise<Difficulty> {
    return inTransaction(() =>
      this.the(Difficulties).open({ originCaseNo, reason: 'cause_unknown', leadUnit: 'HEX', startLevel: 1 }),
    );
  }

  hasPapers(caseNo: string): Promise<PaperSet> {
    return inTransaction(() => this.the(Papers).open(caseNo, ['identity', 'ownership']));
  }

  async receivesPaper(paperSetId: string, kindCode: string): Promise<void> {
    const paper = { kindCode, sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'image/png' };
    await inTransaction(async () => this.the(Papers).receive(await this.the(Papers).byId(paperSetId), paper));
  }

  async hasAccount(accountId: string, wish: { utility?: string; arrearsCents?: number } = {}): Promise<void> {
    const { utility = 'water', arrearsCents = 0 } = wish;
    await inTransaction(() =>
      this.the(Customers).addAccount({
        accountId,
        utility,
        placeId: 'P-1',
        customerId: `U-${accountId}`,
        serviceClass: 'C',
        arrearsCents,
        inWarranty: false,
        ownershipDisputed: false,
      }),
    );
  }

  hasReply(caseNo: string): Promise<Reply> {
    const fresh = { caseNo, replyKind: 'result', templateCode: 'DONE_ASK', confirmMode: 'call' };
    return inTransaction(() =>
      this.the(Replies).prepare({ ...fresh, answerUntil: toInstant(this.clock.now() + 3 * 86_400_000) }),
    );
  }

  order(orderNo: string): Promise<Order> {
    return inTransaction(() => this.the(Orders).byNo(orderNo));
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

  private newEntry(): string {
    this.entryCount += 1;
    return `entry-${this.entryCount}`;
  }

  /** Builds a class from what this office knows, by the types of its constructor. */
  private make<T>(wanted: Class<T>): T {
    const types: unknown = Reflect.getMetadata('design:paramtypes', wanted) ?? [];
    const needs = (types as NewableFunction[]).map((type) => {
      const known = this.known.get(type);
      if (!known) throw new Error(`Expected the office to know ${type?.name}, which ${wanted.name} asks for, but it does not`);
      return known;
    });

    return Reflect.construct(wanted, needs) as T;
  }
}

function contextOf(jobType: string, entry: string, headers: Readonly<Record<string, string>>): JobContext {
  return {
    jobKey: `job-${entry}`,
    jobType,
    elementId: 'st_test',
    elementInstanceKey: entry,
    processInstanceKey: 'instance-1',
    headers,
    processDefinitionKey: 'definition-1',
    processId: 'test',
    retries: 3,
    caseNo: null,
    loopCounter: null,
  };
}
