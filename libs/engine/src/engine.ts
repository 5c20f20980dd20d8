import { apply } from './apply';
import { carryOut } from './commands';
import { elements } from './elements';
import { type EvictedCases, NOTHING_EVICTED, type PackedCase } from './eviction/evicted-cases';
import { letGo } from './eviction/let-go';
import { packedCase } from './eviction/packed-case';
import { stateOver } from './eviction/state-over';
import { type EvictionBounds, waitingCases } from './eviction/waiting-cases';
import type { Command, EngineRecord, Processed } from './records';
import { readSnapshot, writeSnapshot } from './snapshot';
import type { Due } from './state/due-queue';
import type { State } from './state/state';
import { keysOf, partsInMemory } from './stored-cases';
import { Work, type Waiting } from './work';

/** The engine as it is to be kept: its state, the cases that leave the memory with it, and the roots of those that are back. */
export interface Snapshot {
  readonly state: Uint8Array;
  readonly leaving: readonly PackedCase[];
  readonly broughtBack: readonly number[];
}

const NOBODY_LEAVES: EvictionBounds = { casesKept: Infinity, atOnceMax: 0 };

/**
 * BPMN as a pure function: (state, command, now) gives records, and the state is the fold of the events among them.
 *
 * DEPLOYMENT CREATE takes `resources: { resourceName, resource (base64) }[]`; nothing in here is asynchronous.
 */
export class Engine {
  private readonly waiting: Waiting = new Map();

  private constructor(
    private readonly state: State,
    /** Keys up to here were given before the last snapshot. */
    private oldKey: number,
  ) {}

  static empty(evicted: EvictedCases = NOTHING_EVICTED): Engine {
    return new Engine(stateOver(evicted), 0);
  }

  static restore(snapshot: Uint8Array, evicted: EvictedCases = NOTHING_EVICTED): Engine {
    const state = readSnapshot(snapshot, evicted);
    return new Engine(state, state.lastKey);
  }

  /** Nothing leaves the memory before the snapshot is kept and `letGo` says so. */
  snapshot(bounds: EvictionBounds = NOBODY_LEAVES): Snapshot {
    const leaving = waitingCases(this.state, this.oldKey, bounds);
    const keys = new Set([...leaving.values()].flatMap((parts) => [...keysOf(parts)]));
    return {
      state: writeSnapshot(this.state, partsInMemory(this.state, keys)),
      leaving: [...leaving].map(([root, parts]) => packedCase(root, parts)),
      broughtBack: this.state.evicted.roots,
    };
  }

  /** The snapshot has just been kept: what left with it is found among the evicted cases from now on. */
  letGo({ leaving }: Snapshot): void {
    letGo(this.state, leaving);
    this.oldKey = this.state.lastKey;
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
      if (this.state.isAwaited(next)) found.push(next);
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
