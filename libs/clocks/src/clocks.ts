import {
  type ClockEvent,
  type ClockPolicy,
  type ClockReading,
  type CompanyCalendar,
  type DueStep,
  type FiredStep,
  type StepKind,
  nextStep,
  readClock,
} from '@libs/calendar';
import { type Facts, Leaves } from '@libs/audit';
import { Clock, Overtaken, Rejected, isUniqueViolation, newId, rows, savepoint, toInstant, toMs } from '@libs/base';
import { Outbox } from '@libs/outbox';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { Calendars } from './calendars';
import { ClockEventRow, ClockStepRow } from './clock-rows';
import { type ClockKind, type ClockRule, ServiceClock } from './service-clock';

export interface ClockStart {
  readonly kind: ClockKind;
  /** The case. */
  readonly subject: string;
  /** What runs, unique within its kind: the case round, the order, the stage. */
  readonly ref: string;
  readonly owner: string;
  readonly startedAtMs: number;
  readonly policy: ClockPolicy;
  readonly rule: ClockRule;
}

/** A clock as it stands now: its row, its whole reading, and how it came to it. */
export interface ClockNow {
  readonly clock: ServiceClock;
  readonly reading: ClockReading;
  readonly events: readonly ClockEvent[];
  readonly fired: readonly FiredStep[];
  readonly calendar: CompanyCalendar;
}

const MESSAGE_TTL_MS = 72 * 3_600_000;

/**
 * All clocks. Every change is an event, raises the revision, tells the watch, and leaves a leaf, in the caller's transaction.
 *
 * Invariant: one clock of a kind for each thing; starting it again gives the one that runs.
 */
@Injectable()
export class Clocks {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly leaves: Leaves,
  ) {}

  async start(start: ClockStart): Promise<ServiceClock> {
    const known = await this.find(start.kind, start.ref);
    if (known) return known;

    const calendar = await this.calendars.inForce();
    const first: ClockEvent = { kind: 'started', at: start.startedAtMs, owner: start.owner };
    const { dueAt } = readClock([first], start.policy, calendar, start.startedAtMs);
    const clock = Object.assign(new ServiceClock(), {
      id: `K${newId()}`,
      kind: start.kind,
      subject: start.subject,
      ref: start.ref,
      owner: start.owner,
      state: 'running' as const,
      startedAt: toInstant(start.startedAtMs),
      dueAt: toInstant(dueAt),
      stoppedAt: null,
      policy: start.policy,
      rule: start.rule,
      calendarVersion: calendar.version,
      revision: 1,
      version: 1,
    });
    await rows(ServiceClock).insert(clock);
    await rows(ClockEventRow).insert({ clockId: clock.id, seq: 1, event: first });
    await this.leaf(clock, 'clock/started', undefined, { dueAt: clock.dueAt, rule: start.rule });

    return clock;
  }

  find(kind: ClockKind, ref: string): Promise<ServiceClock | null> {
    return rows(ServiceClock).findOneBy({ kind, ref });
  }

  ofSubject(subject: string): Promise<ServiceClock[]> {
    return rows(ServiceClock).find({ where: { subject }, order: { startedAt: 'ASC' } });
  }

  /** Clocks of several cases at once, for lists. */
  of(ids: readonly string[]): Promise<ServiceClock[]> {
    return rows(ServiceClock).findBy({ id: In([...ids]) });
  }

  async read(id: string): Promise<ClockNow> {
    const clock = await this.byId(id);
    const eventRows = await rows(ClockEventRow).find({ where: { clockId: id }, order: { seq: 'ASC' } });
    const stepRows = await rows(ClockStepRow).findBy({ clockId: id });
    const calendar = await this.calendars.byVersion(clock.calendarVersion);
    const events = eventRows.map(({ event }) => event);

    return {
      clock,
      events,
      calendar,
      reading: readClock(events, clock.policy, calendar, this.clock.now()),
      fired: stepRows.map(({ step, level, firedAt }) => ({
        step,
        level,
        at: toMs(firedAt),
      })),
    };
  }

  /** What a watch waits for next. A clock that rests or has stopped owes nothing. */
  async nextStep(id: string): Promise<DueStep | null> {
    const { clock, events, calendar, fired } = await this.read(id);
    if (clock.state !== 'running') return null;

    return nextStep(events, clock.policy, calendar, fired, this.clock.now());
  }

  /** Records that a step has fired; false when it already had. */
  async fire(id: string, { step, level }: { step: StepKind; level: number }): Promise<boolean> {
    const clock = await this.byId(id);
    try {
      await savepoint(() => rows(ClockStepRow).insert({ clockId: id, step, level, firedAt: toInstant(this.clock.now()) }));
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
    await this.leaf(clock, `clock/${step}`, undefined, { level, owner: clock.owner });

    return true;
  }

  /** The wait for the customer rests a clock; resting twice is once. */
  pause(id: string, why: string): Promise<ServiceClock> {
    return this.change(id, 'running', { kind: 'paused', at: this.clock.now(), why });
  }

  resume(id: string): Promise<ServiceClock> {
    return this.change(id, 'paused', { kind: 'resumed', at: this.clock.now() });
  }

  extend(id: string, byMs: number, why: string): Promise<ServiceClock> {
    if (!(byMs > 0)) throw new Rejected(`Expected an extension to add time, but it was ${byMs} ms`);

    return this.change(id, null, { kind: 'extended', at: this.clock.now(), byMs, why });
  }

  async handTo(id: string, owner: string): Promise<ServiceClock> {
    const clock = await this.byId(id);

    return clock.owner === owner ? clock : this.change(id, null, { kind: 'handed', at: this.clock.now(), owner });
  }

  stop(id: string): Promise<ServiceClock> {
    return this.change(id, null, { kind: 'stopped', at: this.clock.now() });
  }

  /** Another category or a corrected holiday: the due time is worked out anew, with before and after. */
  async recompute(id: string, why: string, policy?: ClockPolicy): Promise<ServiceClock> {
    const { clock, events, reading } = await this.read(id);
    const calendar = await this.calendars.inForce();
    const changed = { ...clock, policy: policy ?? clock.policy, calendarVersion: calendar.version };
    const { dueAt } = readClock(events, changed.policy, calendar, this.clock.now());
    if (clock.state === 'stopped') return clock;

    Object.assign(clock, { policy: changed.policy, calendarVersion: changed.calendarVersion });
    return this.change(
      id,
      null,
      { kind: 'recomputed', at: this.clock.now(), dueBefore: reading.dueAt, dueAfter: dueAt, why },
      clock,
    );
  }

  async byId(id: string): Promise<ServiceClock> {
    const clock = await rows(ServiceClock).findOneBy({ id });
    if (!clock) throw new Rejected(`Expected clock ${id} to exist, but it does not`);

    return clock;
  }

  /** Adds the event where the clock is in the state it needs; a stopped clock, and a repeated change, stay as they are. */
  private async change(
    id: string,
    from: ServiceClock['state'] | null,
    event: ClockEvent,
    given?: ServiceClock,
  ): Promise<ServiceClock> {
    const clock = given ?? (await this.byId(id));
    if (clock.state === 'stopped' || (from !== null && clock.state !== from)) return clock;

    const before = { state: clock.state, dueAt: clock.dueAt, owner: clock.owner };
    const earlier = await rows(ClockEventRow).find({ where: { clockId: id }, order: { seq: 'ASC' } });
    const events = [...earlier.map((row) => row.event), event];
    const { dueAt } = readClock(events, clock.policy, await this.calendars.byVersion(clock.calendarVersion), event.at);
    const { version } = clock;
    Object.assign(clock, stateAfter(clock, event), {
      dueAt: toInstant(dueAt),
      revision: clock.revision + 1,
      version: version + 1,
    });

    await rows(ClockEventRow).insert({ clockId: id, seq: events.length, event });
    const { id: _, ...values } = clock;
    const { affected } = await rows(ServiceClock).update({ id, version }, values);
    if (affected !== 1) throw new Overtaken(`Expected clock ${id} to be at version ${version}, but it has moved on`);
    await this.tellWatch(clock);
    await this.leaf(clock, `clock/${event.kind}`, before, {
      state: clock.state,
      dueAt: clock.dueAt,
      owner: clock.owner,
      ...reasonOf(event),
    });

    return clock;
  }

  private async tellWatch({ id, revision, subject }: ServiceClock): Promise<void> {
    const payload = { name: 'clock-changed', correlationKey: id, variables: {}, ttlMs: MESSAGE_TTL_MS };
    await this.outbox.put({ kind: 'publish-message', key: `clock-changed:${id}:${revision}`, payload, subject });
  }

  private async leaf(
    { id, kind, subject }: ServiceClock,
    leafKind: string,
    before: Facts | undefined,
    after: Facts,
  ): Promise<void> {
    await this.leaves.add({
      subject,
      kind: leafKind,
      ...(before ? { before } : {}),
      after: { clockId: id, clockKind: kind, ...after },
    });
  }
}

function stateAfter(clock: ServiceClock, event: ClockEvent): Partial<ServiceClock> {
  if (event.kind === 'paused') return { state: 'paused' };
  if (event.kind === 'resumed') return { state: 'running' };
  if (event.kind === 'stopped') return { state: 'stopped', stoppedAt: toInstant(event.at) };
  if (event.kind === 'handed') return { owner: event.owner };

  return { state: clock.state };
}

function reasonOf(event: ClockEvent): Facts {
  return 'why' in event ? { why: event.why } : {};
}
