import { type Clock, messageOf } from '@libs/base';
import type { Command, EngineRecord, PackedCase } from '@libs/engine';

import { Asked } from './asked';
import type { DurableLog } from './durable-log';
import type { EngineMaker } from './engine-seam';
import { EvictionPace, PACE, type Pace } from './eviction-pace';
import { isNeverTooMany, type Issue, type Offers, Refused } from './issue';
import type { Stored } from './stored';
import { DiskFull } from './log-store';
import { RememberedEngine } from './remembered-engine';
import { Turn } from './turn';

export const WAITING_MAX = 20_000;
const COMMANDS_A_TURN = 512;
const TIMER_MS_MAX = 60_000;
const RETRY_DUE_MS = 1_000;
const RETRY_DISK_MS = 1_000;
/** Seldom enough that those who ask meanwhile do not notice: eight times as often, and the p99 of calls beside hostile expressions trebled. */
export const SNAPSHOT_BYTES = 24 * 1024 * 1024;

export interface TurnsOptions {
  readonly log: DurableLog;
  readonly engines: EngineMaker;
  readonly clock: Clock;
  readonly firstRequestId: number;
  readonly isExporting: boolean;
  readonly tell: (message: string) => void;
  readonly snapshotBytes?: number;
  readonly pace?: Pace;
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
  private memory: RememberedEngine;
  private readonly pace: EvictionPace;
  private waiting: Issue[] = [];
  private readonly asked: Asked;
  private isTurning = false;
  private isClosed = false;
  private isFull = false;
  private isWell = true;
  private timer: NodeJS.Timeout | undefined;
  private noDueBefore = 0;
  private offers: Offers = { commandsFor: () => [] };
  private committed: (stored: readonly Stored[]) => void = () => {};

  constructor(private readonly options: TurnsOptions) {
    this.asked = new Asked(options.firstRequestId);
    this.memory = RememberedEngine.from(options.log, options.engines);
    this.pace = new EvictionPace(options.pace ?? PACE);
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
    this.asked.refuseAll(Refused.asClosed());
    this.refuseWaiting(Refused.asClosed());
  }

  private turn(): void {
    const { inDoubt } = this.options.log;
    if (inDoubt) return this.refuseWaiting(new Refused('failed', inDoubt.message));
    const now = this.options.clock.now();
    const { memory, asked, offers } = this;
    const { isExporting, tell } = this.options;
    const turn = new Turn({ memory, asked, offers, isExporting, tell }, now);
    this.waiting.unshift(...turn.carryOut(this.waiting.splice(0, COMMANDS_A_TURN)));
    if (now >= this.noDueBefore && !turn.carryOutDue()) this.noDueBefore = now + RETRY_DUE_MS;
    turn.carryOutOffers();
    this.finish(turn);
  }

  private finish(turn: Turn): void {
    const leaving = turn.written.length > 0 ? this.keep(turn) : [];
    if (!turn.isBroken) this.memory.engine.letGo(leaving);
    this.isWell = !turn.isBroken;
    if (turn.isBroken) this.memory = RememberedEngine.from(this.options.log, this.options.engines);
    for (const reply of turn.replies) this.asked.answer(reply);
    for (const issue of turn.failed)
      issue.refuse(
        new Refused(
          'failed',
          `Expected ${issue.command.valueType} ${issue.command.intent} to be carried out, but the engine failed`,
        ),
      );
    if (turn.written.length > 0 && this.isWell) this.committed(turn.stored);
    if (this.options.log.bytesSinceSnapshot > (this.options.snapshotBytes ?? SNAPSHOT_BYTES)) this.keepSnapshot();
    this.goOn(turn);
  }

  /** Makes the turn durable. Answers the cases that lie in the log from now on, and may leave the memory. */
  private keep(turn: Turn): readonly PackedCase[] {
    try {
      const text = turn.written.text();
      const leaving = turn.isBroken ? [] : this.waitingCases(text.length);
      this.options.log.append(text, leaving);
      return leaving;
    } catch (error) {
      this.undo(turn, error);
      return [];
    }
  }

  /** If looking for them fails they stay. */
  private waitingCases(characters: number): readonly PackedCase[] {
    const { engine } = this.memory;
    try {
      return engine.waitingCases(this.pace.after(characters, engine.lastKey));
    } catch (error) {
      this.options.tell(`Expected cases that wait to leave the memory, but it failed: ${messageOf(error)}`);
      return [];
    }
  }

  /** The log did not take the records: nobody hears of them, and the engine forgets them. */
  private undo(turn: Turn, error: unknown): void {
    this.options.tell(`Expected the log to take ${turn.written.length} records, but it failed: ${messageOf(error)}`);
    turn.isBroken = true;
    const refusal =
      error instanceof DiskFull
        ? Refused.asFull()
        : new Refused('failed', `Expected the records to become durable, but the log refused them: ${messageOf(error)}`);
    for (const reply of turn.replies) this.asked.refuse(reply, refusal);
    turn.replies.length = 0;
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

  private goOn(turn: Turn): void {
    if (this.isFull) return;
    const types = turn.takeJobTypes();
    if (types.size > 0) for (const issue of this.offers.commandsFor(types)) this.waiting.push(issue);
    if (this.waiting.length > 0) this.wake();
    else this.armTimer();
  }

  private armTimer(): void {
    clearTimeout(this.timer);
    const due = this.memory.engine.nextDue();
    if (due === undefined) return;
    const wait = Math.max(due, this.noDueBefore) - this.options.clock.now();
    this.timer = setTimeout(() => this.wake(), Math.min(Math.max(wait, 0), TIMER_MS_MAX));
  }

  private keepSnapshot(): void {
    const { log, isExporting, tell } = this.options;
    if (log.bytesSinceSnapshot === 0 || log.inDoubt) return;
    try {
      this.memory.keepSnapshot(log, isExporting);
    } catch (error) {
      tell(`Expected the log to take a snapshot, but it failed: ${messageOf(error)}`);
    }
  }
}
