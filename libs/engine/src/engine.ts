import { apply } from './apply';
import { carryOut } from './commands';
import { elements } from './elements';
import { type EvictedCases, NOTHING_EVICTED, type PackedCase } from './eviction/evicted-cases';
import { letGo } from './eviction/let-go';
import { packedCase } from './eviction/packed-case';
import { stateOver } from './eviction/state-over';
import { type EvictionBounds, Sweep } from './eviction/sweep';
import type { Command, EngineRecord, Processed } from './records';
import { readSnapshot, writeSnapshot } from './snapshot';
import type { Due } from './state/due-queue';
import type { State } from './state/state';
import { Work, type Waiting } from './work';

/** The engine as it is to be kept: its state, and the roots of the cases that came back into it. */
export interface Snapshot {
  readonly state: Uint8Array;
  readonly broughtBack: readonly number[];
}

/**
 * BPMN as a pure function: (state, command, now) gives records, and the state is the fold of the events among them.
 *
 * DEPLOYMENT CREATE takes `resources: { resourceName, resource (base64) }[]`; nothing in here is asynchronous.
 */
export class Engine {
  private readonly waiting: Waiting = new Map();

  private readonly sweep: Sweep;

  private constructor(private readonly state: State) {
    this.sweep = new Sweep(state);
  }

  static empty(evicted: EvictedCases = NOTHING_EVICTED): Engine {
    return new Engine(stateOver(evicted));
  }

  static restore(snapshot: Uint8Array, evicted: EvictedCases = NOTHING_EVICTED): Engine {
    return new Engine(readSnapshot(snapshot, evicted));
  }

  get lastKey(): number {
    return this.state.lastKey;
  }

  snapshot(): Snapshot {
    return { state: writeSnapshot(this.state), broughtBack: this.state.evicted.roots };
  }

  /** The snapshot lies with its owner, and what it says was brought back has been taken from the evicted cases. */
  snapshotKept(): void {
    this.state.evicted.snapshotKept();
  }

  /** Some cases that only wait. None leaves the memory before it lies among the evicted cases and `letGo` says so. */
  waitingCases(bounds: EvictionBounds): readonly PackedCase[] {
    return [...this.sweep.next(bounds)].map(([root, parts]) => packedCase(root, parts));
  }

  letGo(cases: readonly PackedCase[]): void {
    letGo(this.state, cases);
  }

  /** Runs a command and all that follows from it to the end. */
  process(command: Command, now: number): Processed {
    const work = new Work(this.state, now, elements, this.waiting);
    carryOut(command, work);
    return work.finish();
  }

  /** Takes in a record that was written earlier. */
  apply(record: EngineRecord): void {
    apply(this.state, record);
  }

  nextDue(): number | undefined {
    const { due } = this.state;
    for (let next = due.peek(); next && !this.state.isAwaited(next); next = due.peek()) due.pop();
    const [here, away] = [due.peek()?.at, this.state.evicted.nextDue];
    return here === undefined || away === undefined ? (here ?? away) : Math.min(here, away);
  }

  /** What has become due, as commands. They stay due until they are processed. */
  due(now: number, limit: number): readonly Command[] {
    const { due, evicted } = this.state;
    evicted.bringDue(now, limit);
    const found: Due[] = [];
    for (let next = due.peek(); next && next.at <= now && found.length < limit; next = due.peek()) {
      due.pop();
      if (this.state.isAwaited(next) && !isSame(next, found.at(-1))) found.push(next);
    }
    for (const each of found) due.push(each);
    return found.map(({ what, key }) => ({ ...COMMANDS[what], key, value: {} }));
  }
}

const COMMANDS = {
  timer: { valueType: 'TIMER', intent: 'TRIGGER' },
  message: { valueType: 'MESSAGE', intent: 'EXPIRE' },
  'job-timeout': { valueType: 'JOB', intent: 'TIME_OUT' },
  'job-backoff': { valueType: 'JOB', intent: 'RECUR_AFTER_BACKOFF' },
} as const;

/** A case that left and came back has put what it waits for into the queue once more. */
function isSame(one: Due, other: Due | undefined): boolean {
  return one.key === other?.key && one.what === other.what && one.at === other.at;
}
