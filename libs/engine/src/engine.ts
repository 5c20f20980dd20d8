import { apply } from './apply';
import { carryOut } from './commands';
import { elements } from './elements';
import type { Command, EngineRecord, Processed } from './records';
import { readSnapshot, writeSnapshot } from './snapshot';
import type { Due } from './state/due-queue';
import { State } from './state/state';
import { Work, type Waiting } from './work';

/**
 * BPMN as a pure function: (state, command, now) gives records, and the state is the fold of the events among them.
 *
 * DEPLOYMENT CREATE takes `resources: { resourceName, resource (base64) }[]`; nothing in here is asynchronous.
 */
export class Engine {
  private readonly waiting: Waiting = new Map();

  private constructor(private readonly state: State) {}

  static empty(): Engine {
    return new Engine(new State());
  }

  static restore(snapshot: Uint8Array): Engine {
    return new Engine(readSnapshot(snapshot));
  }

  snapshot(): Uint8Array {
    return writeSnapshot(this.state);
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
    for (let next = due.peek(); next; next = due.peek()) {
      if (this.state.isAwaited(next)) return next.at;
      due.pop();
    }
    return undefined;
  }

  /** What has become due, as commands. They stay due until they are processed. */
  due(now: number, limit: number): readonly Command[] {
    const { due } = this.state;
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
