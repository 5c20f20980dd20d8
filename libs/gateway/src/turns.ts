import type { Clock } from '@libs/base';
import type { Command, EngineRecord, EvictionBounds, Reply } from '@libs/engine';

import type { DurableLog } from './durable-log';
import type { EngineCore, EngineMaker } from './engine-seam';
import { isNeverTooMany, type Issue, type Offers, Refused } from './issue';
import { readLines, type Stored } from './log-lines';
import { DiskFull } from './log-store';
import { Outcome } from './outcome';
import { Sequences } from './sequences';

export const WAITING_MAX = 20_000;
const COMMANDS_A_TURN = 512;
const DUE_A_TURN = 1_000;
const OFFER_ROUNDS = 4;
const TIMER_MS_MAX = 60_000;
const RETRY_DUE_MS = 1_000;
const RETRY_DISK_MS = 1_000;
/** Seldom enough that those who ask meanwhile do not notice: after every 8 MB the p99 of calls beside hostile expressions trebled. */
export const SNAPSHOT_BYTES = 64 * 1024 * 1024;

/** More than begin between two snapshots: a complaint that waits has written about 30 kB. */
const EVICTION: EvictionBounds = { casesKept: 2_000, atOnceMax: 10_000 };

export interface TurnsOptions {
  readonly log: DurableLog;
  readonly engines: EngineMaker;
  readonly clock: Clock;
  readonly firstRequestId: number;
  readonly isExporting: boolean;
  readonly tell: (message: string) => void;
  readonly snapshotBytes?: number;
  readonly eviction?: EvictionBounds;
  /** How many commands may wait before new ones are refused. */
  readonly waitingMax?: number;
  /** How long after the disk was found full it is tried again. */
  readonly retryDiskMs?: number;
}

/**
 * Carries commands to the engine, a turn at a time.
 *
 * Invariant: nobody hears of a record that is not durable. All commands that have arrived are processed, their records
 * become durable together (one fsync), and only then are replies given, jobs handed out and the history woken.
 */
export class Turns {
  private engine: EngineCore;
  private sequences: Sequences;
  private waiting: Issue[] = [];
  private readonly asked = new Map<number, Issue>();
  private requestId: number;
  private isTurning = false;
  private isClosed = false;
  private isFull = false;
  private isWell = true;
  private timer: NodeJS.Timeout | undefined;
  private noDueBefore = 0;
  private offers: Offers = { commandsFor: () => [] };
  private committed: (stored: readonly Stored[]) => void = () => {};

  constructor(private readonly options: TurnsOptions) {
    this.requestId = options.firstRequestId;
    [this.engine, this.sequences] = this.recall();
    this.armTimer();
  }

  offersFrom(offers: Offers): void {
    this.offers = offers;
  }

  /** The listener is given the records that have become durable; none if nothing is exported. */
  onCommit(listener: (stored: readonly Stored[]) => void): void {
    this.committed = listener;
  }

  submit(command: Command): Promise<EngineRecord> {
    return new Promise((resolve, reject) => this.issue({ command, answer: resolve, refuse: reject }));
  }

  issue(issue: Issue): void {
    const refusal = this.refusalOf(issue.command);
    if (refusal) return issue.refuse(refusal);
    this.waiting.push(issue);
    this.wake();
  }

  /** Why a command cannot be taken now, if so. */
  private refusalOf(command: Command): Refused | undefined {
    if (this.isClosed) return Refused.asClosed();
    if (this.options.log.inDoubt) return new Refused('failed', this.options.log.inDoubt.message);
    if (this.isFull) return Refused.asFull();
    const isTooMany = this.waiting.length >= (this.options.waitingMax ?? WAITING_MAX);
    return isTooMany && !isNeverTooMany(command) ? Refused.asOverloaded() : undefined;
  }

  /** Whether the last turn went through: false while the log refuses records or the engine fails. */
  get isHealthy(): boolean {
    return this.isWell && !this.isClosed;
  }

  /** Somebody changed the clock, or a turn left work over. */
  wake(): void {
    if (this.isTurning || this.isClosed || this.isFull) return;
    this.isTurning = true;
    setImmediate(() => {
      this.isTurning = false;
      if (!this.isClosed && !this.isFull) this.turn();
    });
  }

  /** Finishes what has arrived, keeps a snapshot and lets go. */
  close(): void {
    clearTimeout(this.timer);
    while (this.waiting.length > 0 && !this.isFull) this.turn();
    this.isClosed = true;
    clearTimeout(this.timer);
    this.keepSnapshot();
    for (const issue of [...this.asked.values(), ...this.waiting.splice(0)]) issue.refuse(Refused.asClosed());
    this.asked.clear();
  }

  private turn(): void {
    const { inDoubt } = this.options.log;
    if (inDoubt) return this.refuseWaiting(new Refused('failed', inDoubt.message));
    const now = this.options.clock.now();
    const issues = this.waiting.splice(0, COMMANDS_A_TURN);
    const outcome = new Outcome(this.sequences, this.options.isExporting);
    const failed: Issue[] = [];

    for (const [at, issue] of issues.entries()) {
      if (this.carryOut(issue, now, outcome)) continue;
      failed.push(issue);
      this.waiting.unshift(...issues.slice(at + 1));
      break;
    }
    if (!outcome.isBroken) this.carryOutDue(now, outcome);
    failed.push(...this.carryOutOffers(now, outcome));
    this.finish(outcome, failed);
  }

  private carryOut(issue: Issue, now: number, outcome: Outcome): boolean {
    const requestId = ++this.requestId;
    this.asked.set(requestId, issue);
    try {
      outcome.add(this.engine.process({ ...issue.command, requestId }, now));
      return true;
    } catch (error) {
      this.asked.delete(requestId);
      this.options.tell(
        `Expected the engine to carry out ${issue.command.valueType} ${issue.command.intent}, but it failed: ${text(error)}`,
      );
      outcome.isBroken = true;
      return false;
    }
  }

  private carryOutDue(now: number, outcome: Outcome): void {
    if (now < this.noDueBefore) return;
    try {
      const due = this.engine.nextDue();
      if (due === undefined || due > now) return;
      for (const command of this.engine.due(now, DUE_A_TURN)) outcome.add(this.engine.process(command, now));
    } catch (error) {
      this.options.tell(`Expected the engine to carry out what is due, but it failed: ${text(error)}`);
      this.noDueBefore = now + RETRY_DUE_MS;
      outcome.isBroken = true;
    }
  }

  private carryOutOffers(now: number, outcome: Outcome): Issue[] {
    for (let round = 0; round < OFFER_ROUNDS && !outcome.isBroken; round++) {
      const types = outcome.takeJobTypes();
      if (types.size === 0) return [];
      for (const issue of this.offers.commandsFor(types)) if (!this.carryOut(issue, now, outcome)) return [issue];
    }
    return [];
  }

  private finish(outcome: Outcome, failed: readonly Issue[]): void {
    try {
      if (outcome.lines.length > 0) this.options.log.append(outcome.lines);
    } catch (error) {
      this.undo(outcome, error);
    }
    this.isWell = !outcome.isBroken;
    if (outcome.isBroken) [this.engine, this.sequences] = this.recall();
    for (const reply of outcome.replies) this.answer(reply);
    for (const issue of failed)
      issue.refuse(
        new Refused(
          'failed',
          `Expected ${issue.command.valueType} ${issue.command.intent} to be carried out, but the engine failed`,
        ),
      );
    if (outcome.lines.length > 0 && this.isWell) this.committed(outcome.stored);
    if (this.options.log.bytesSinceSnapshot > (this.options.snapshotBytes ?? SNAPSHOT_BYTES)) this.keepSnapshot();
    this.goOn(outcome);
  }

  /** The log did not take the records: nobody hears of them, and the engine forgets them. */
  private undo(outcome: Outcome, error: unknown): void {
    this.options.tell(`Expected the log to take ${outcome.lines.length} records, but it failed: ${text(error)}`);
    outcome.isBroken = true;
    const refusal =
      error instanceof DiskFull
        ? Refused.asFull()
        : new Refused('failed', `Expected the records to become durable, but the log refused them: ${text(error)}`);
    for (const reply of outcome.replies) this.refuse(reply, refusal);
    outcome.replies.length = 0;
    if (error instanceof DiskFull) this.waitForRoom();
  }

  private waitForRoom(): void {
    this.isFull = true;
    this.refuseWaiting(Refused.asFull());
    this.timer = setTimeout(() => {
      this.isFull = false;
      this.wake();
    }, this.options.retryDiskMs ?? RETRY_DISK_MS);
  }

  private refuseWaiting(refusal: Refused): void {
    for (const issue of this.waiting.splice(0)) issue.refuse(refusal);
  }

  private goOn(outcome: Outcome): void {
    if (this.isFull) return;
    const types = outcome.takeJobTypes();
    if (types.size > 0) for (const issue of this.offers.commandsFor(types)) this.waiting.push(issue);
    if (this.waiting.length > 0) this.wake();
    else this.armTimer();
  }

  private answer({ requestId, record }: Reply): void {
    const issue = this.asked.get(requestId);
    if (!issue) return;
    this.asked.delete(requestId);
    issue.answer(record);
  }

  private refuse({ requestId }: Reply, refusal: Refused): void {
    this.asked.get(requestId)?.refuse(refusal);
    this.asked.delete(requestId);
  }

  private armTimer(): void {
    clearTimeout(this.timer);
    const due = this.engine.nextDue();
    if (due === undefined) return;
    const wait = Math.max(due, this.noDueBefore) - this.options.clock.now();
    this.timer = setTimeout(() => this.wake(), Math.min(Math.max(wait, 0), TIMER_MS_MAX));
  }

  /** The engine as the log remembers it: the last snapshot and all records since. */
  private recall(): [EngineCore, Sequences] {
    const { log, engines } = this.options;
    const snapshot = log.snapshot();
    const engine = snapshot ? engines.restore(snapshot.engine, log.evicted) : engines.empty(log.evicted);
    const sequences = snapshot ? Sequences.from(snapshot.sequences) : Sequences.fresh();
    for (const turn of log.replayAfter(snapshot?.turn ?? 0)) {
      for (const stored of readLines(turn.lines)) {
        sequences.saw(stored);
        engine.apply(stored.record);
      }
    }
    return [engine, sequences];
  }

  /** A snapshot only shortens the next start: without it the turns since the last one are read again. */
  private keepSnapshot(): void {
    const { log, isExporting, tell } = this.options;
    if (log.bytesSinceSnapshot === 0 || log.inDoubt) return;
    try {
      const snapshot = this.engine.snapshot(this.options.eviction ?? EVICTION);
      log.keepSnapshot(snapshot, this.sequences.toText(), isExporting);
      this.engine.letGo(snapshot);
    } catch (error) {
      tell(`Expected the log to take a snapshot, but it failed: ${text(error)}`);
    }
  }
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
