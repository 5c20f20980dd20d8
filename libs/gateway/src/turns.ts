import type { Clock } from '@libs/base';
import type { Command, EngineRecord, Processed, Reply } from '@libs/engine';

import type { DurableLog } from './durable-log';
import type { EngineCore, EngineMaker } from './engine-seam';
import { readLine, RecordLines } from './record-json';

export const WAITING_MAX = 20_000;
const COMMANDS_A_TURN = 512;
const DUE_A_TURN = 1_000;
const OFFER_ROUNDS = 4;
const TIMER_MS_MAX = 60_000;
const RETRY_DUE_MS = 1_000;
export const SNAPSHOT_BYTES = 64 * 1024 * 1024;

/** A command that was not carried out. The calls turn it into Zeebe's status. */
export class Refused extends Error {
  constructor(
    readonly reason: 'overloaded' | 'failed' | 'closed',
    message: string,
  ) {
    super(message);
  }
}

/** Commands that follow from jobs having become available, to be carried out in the same turn. */
export interface Offers {
  commandsFor(jobTypes: ReadonlySet<string>): readonly Issue[];
}

export interface Issue {
  readonly command: Command;
  answer(record: EngineRecord): void;
  refuse(error: Refused): void;
}

export interface TurnsOptions {
  readonly log: DurableLog;
  readonly engines: EngineMaker;
  readonly clock: Clock;
  readonly firstRequestId: number;
  readonly isExporting: boolean;
  readonly tell: (message: string) => void;
  readonly snapshotBytes?: number;
}

/**
 * Carries commands to the engine, a turn at a time.
 *
 * Invariant: nobody hears of a record that is not durable. All commands that have arrived are processed, their records
 * become durable together (one fsync), and only then are replies given, jobs handed out and the history woken.
 */
export class Turns {
  private engine: EngineCore;
  private lines: RecordLines;
  private waiting: Issue[] = [];
  private readonly asked = new Map<number, Issue>();
  private requestId: number;
  private isTurning = false;
  private isClosed = false;
  private isWell = true;
  private timer: NodeJS.Timeout | undefined;
  private noDueBefore = 0;
  private offers: Offers = { commandsFor: () => [] };
  private committed: () => void = () => {};

  constructor(private readonly options: TurnsOptions) {
    this.requestId = options.firstRequestId;
    [this.engine, this.lines] = this.recall();
    this.armTimer();
  }

  offersFrom(offers: Offers): void {
    this.offers = offers;
  }

  onCommit(listener: () => void): void {
    this.committed = listener;
  }

  submit(command: Command): Promise<EngineRecord> {
    return new Promise((resolve, reject) => this.issue({ command, answer: resolve, refuse: reject }));
  }

  issue(issue: Issue): void {
    if (this.isClosed) return issue.refuse(new Refused('closed', 'Expected the engine to be running, but it is shutting down'));
    if (this.waiting.length >= WAITING_MAX)
      return issue.refuse(
        new Refused('overloaded', `Expected at most ${WAITING_MAX} waiting commands, but the engine is overloaded`),
      );
    this.waiting.push(issue);
    this.wake();
  }

  /** Whether the last turn went through: false while the log refuses records or the engine fails. */
  get isHealthy(): boolean {
    return this.isWell && !this.isClosed;
  }

  /** Somebody changed the clock, or a turn left work over. */
  wake(): void {
    if (this.isTurning || this.isClosed) return;
    this.isTurning = true;
    setImmediate(() => {
      this.isTurning = false;
      if (!this.isClosed) this.turn();
    });
  }

  /** Finishes what has arrived, keeps a snapshot and lets go. */
  close(): void {
    clearTimeout(this.timer);
    while (this.waiting.length > 0) this.turn();
    this.isClosed = true;
    clearTimeout(this.timer);
    this.keepSnapshot();
    for (const issue of this.asked.values())
      issue.refuse(new Refused('closed', 'Expected the engine to be running, but it is shutting down'));
    this.asked.clear();
  }

  private turn(): void {
    const now = this.options.clock.now();
    const issues = this.waiting.splice(0, COMMANDS_A_TURN);
    const outcome = new Outcome(this.lines);
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
      this.options.tell(`Expected the log to take ${outcome.lines.length} records, but it failed: ${text(error)}`);
      outcome.isBroken = true;
      for (const reply of outcome.replies)
        this.refuse(reply, `Expected the records to become durable, but the log refused them: ${text(error)}`);
      outcome.replies.length = 0;
    }
    this.isWell = !outcome.isBroken;
    if (outcome.isBroken) [this.engine, this.lines] = this.recall();
    for (const reply of outcome.replies) this.answer(reply);
    for (const issue of failed)
      issue.refuse(
        new Refused(
          'failed',
          `Expected ${issue.command.valueType} ${issue.command.intent} to be carried out, but the engine failed`,
        ),
      );
    if (outcome.lines.length > 0) this.committed();
    if (this.options.log.bytesSinceSnapshot > (this.options.snapshotBytes ?? SNAPSHOT_BYTES)) this.keepSnapshot();
    this.goOn(outcome);
  }

  private goOn(outcome: Outcome): void {
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

  private refuse({ requestId }: Reply, message: string): void {
    this.asked.get(requestId)?.refuse(new Refused('failed', message));
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
  private recall(): [EngineCore, RecordLines] {
    const { log, engines } = this.options;
    const snapshot = log.snapshot();
    const engine = snapshot ? engines.restore(snapshot.engine) : engines.empty();
    const lines = snapshot ? RecordLines.from(snapshot.sequences) : RecordLines.fresh();
    for (const turn of log.replayAfter(snapshot?.turn ?? 0)) {
      for (const line of turn.lines) {
        const record = readLine(line);
        lines.saw(record, line);
        engine.apply(record);
      }
    }
    return [engine, lines];
  }

  private keepSnapshot(): void {
    if (this.options.log.bytesSinceSnapshot === 0) return;
    this.options.log.keepSnapshot(this.engine.snapshot(), this.lines.toText(), this.options.isExporting);
  }
}

/** What one turn has brought about so far. */
class Outcome {
  readonly lines: string[] = [];
  readonly replies: Reply[] = [];
  isBroken = false;
  private jobTypes = new Set<string>();

  constructor(private readonly writer: RecordLines) {}

  add({ records, replies, newJobTypes }: Processed): void {
    for (const record of records) {
      const line = this.writer.write(record);
      if (line !== undefined) this.lines.push(line);
    }
    for (const reply of replies) this.replies.push(reply);
    for (const type of newJobTypes) this.jobTypes.add(type);
  }

  takeJobTypes(): ReadonlySet<string> {
    const types = this.jobTypes;
    this.jobTypes = new Set();
    return types;
  }
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
