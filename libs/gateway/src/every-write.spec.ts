import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Engine, noteNames } from '@libs/engine';
import { wholeState } from '@libs/engine/testing';
import {
  crashCases,
  type Disk,
  diskOf,
  faultyStore,
  folderWith,
  newFolder,
  type Step,
  StandingClock,
  stepsOf,
} from '@libs/gateway/testing';
import { globSync } from 'fast-glob';

import { DurableLog } from './durable-log';
import type { StoreOpener } from './log-store';
import type { Stored } from './stored';
import { readTurn } from './turn-reader';
import { Turns } from './turns';

/** One in so many crashes is tried; `npm run prove -- every-write` tries all. */
const ONE_IN = Number(process.env['WEIR_CRASH_ONE_IN'] ?? 9);
const SNAPSHOT_BYTES = 500;
const NOTES_MAX = 10_000;

/** A moment at which the process may die: a durable write, with the disk and the engine before and after it. */
interface Write {
  readonly step: number;
  readonly isTurn: boolean;
  readonly before: Disk;
  readonly after: Disk;
  readonly state: object;
  readonly stateBefore: object;
}

type Crash = 'before' | 'torn' | 'after';

/** The engine behind its log, one step at a time. */
class Run {
  private engine = Engine.empty();
  private readonly clock = new StandingClock(0);
  private readonly log: DurableLog;
  private readonly turns: Turns;

  constructor(folder: string, store?: StoreOpener) {
    this.log = DurableLog.open(folder, () => {}, store);
    this.turns = new Turns({
      log: this.log,
      engines: {
        empty: (evicted) => (this.engine = Engine.empty(evicted)),
        restore: (snapshot, evicted) => (this.engine = Engine.restore(snapshot, evicted)),
      },
      clock: this.clock,
      firstRequestId: 0,
      isExporting: true,
      tell: (message) => {
        throw new Error(message);
      },
      snapshotBytes: SNAPSHOT_BYTES,
      pace: { instancesKept: 0, charactersACase: 1, casesAtOnce: 1, charactersOfRest: 0 },
    });
  }

  async carryOut({ now, command }: Step): Promise<void> {
    this.clock.at = now;
    if (command) await this.turns.submit(command);
    else this.turns.wake();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** The state, as an object. The position also counts what is not worth a write, such as a look for jobs that found none. */
  state(): object {
    const back = new Set(this.engine.snapshot().broughtBack);
    const { evicted } = this.log;
    const away = new Set(evicted.notes(noteNames.key, undefined, NOTES_MAX).map(({ root }) => root));
    const bodies = [...away].filter((root) => !back.has(root)).map((root) => evicted.read(root));
    return { ...wholeState(this.engine, bodies), position: 0 };
  }

  /** Closes, and answers all records that were ever written: nothing is exported here, so the log keeps them. */
  end(): Stored[] {
    this.turns.close();
    const records = this.records();
    this.log.close();
    return records;
  }

  private records(): Stored[] {
    const records: Stored[] = [];
    for (let at = 0; at < this.log.lastTurnId;) {
      const turns = this.log.turnsAfter(at, 100);
      records.push(...turns.flatMap((turn) => readTurn(turn.text)));
      at = turns.at(-1)?.id ?? this.log.lastTurnId;
    }
    return records;
  }
}

/** The case as it goes when nothing happens, and every durable write on its way. */
async function undisturbed(
  steps: readonly Step[],
): Promise<{ writes: Write[]; state: object; records: Stored[]; evicted: number }> {
  const folder = newFolder();
  const writes: Write[] = [];
  let before: Disk = new Map();
  let stateBefore: object = {};
  let [step, evicted] = [0, 0];
  const run: Run = new Run(
    folder,
    faultyStore({
      before: () => (before = diskOf(folder)),
      after: ({ turn, cases }) => {
        evicted += cases?.added.length ?? 0;
        const state = run.state();
        writes.push({ step, isTurn: turn !== undefined, before, after: diskOf(folder), state, stateBefore });
        stateBefore = state;
      },
    }),
  );
  stateBefore = run.state();
  for (const each of steps) {
    await run.carryOut(each);
    step += 1;
  }
  return { state: run.state(), records: run.end(), writes, evicted };
}

/** What the disk holds after a crash. A torn write has brought half of its bytes. */
function diskAfter({ before, after }: Write, crash: Crash): Disk {
  if (crash !== 'torn') return crash === 'before' ? before : after;
  const [old, fresh] = [before, after].map((disk) => disk.get('engine.db-wal') ?? Buffer.alloc(0)) as [Buffer, Buffer];
  const first = fresh.findIndex((byte, at) => byte !== old[at]);
  const cut = first + Math.floor((fresh.length - first) / 2);
  return new Map(before).set('engine.db-wal', Buffer.concat([fresh.subarray(0, cut), old.subarray(cut)]));
}

async function survives(
  steps: readonly Step[],
  write: Write,
  crash: Crash,
): Promise<{ at: object; state: object; records: Stored[] }> {
  const run = new Run(folderWith(diskAfter(write, crash)));
  const at = run.state();
  // Nobody was told that the command is done, unless its turn had become durable: then it is seen to be done, and not repeated.
  const next = write.isTurn && crash !== 'after' ? write.step : write.step + 1;
  for (const step of steps.slice(next)) await run.carryOut(step);
  return { at, state: run.state(), records: run.end() };
}

describe(`A crash at a durable write, one in ${ONE_IN}`, () => {
  const written = new Set<string>();
  let [crashes, left] = [0, 0];

  it.each(Object.entries(crashCases))(
    '%s: ends as if nothing had happened',
    async (_, play) => {
      const steps = stepsOf(play);
      const { writes, state, records, evicted } = await undisturbed(steps);
      for (const { record } of records) if (record.recordType === 'EVENT') written.add(`${record.valueType} ${record.intent}`);

      for (const write of writes) {
        for (const crash of ['before', 'torn', 'after'] as const) {
          if (crashes++ % ONE_IN !== 0) continue;
          const seen = await survives(steps, write, crash);
          expect({ crash, step: write.step, at: seen.at }).toEqual({
            crash,
            step: write.step,
            at: crash === 'after' ? write.state : write.stateBefore,
          });
          expect({ crash, step: write.step, ...seen }).toEqual({ crash, step: write.step, at: seen.at, state, records });
        }
      }
      expect(writes.some(({ isTurn }) => !isTurn)).toBe(true);
      left += evicted;
    },
    600_000,
  );

  it('was tried with every event the engine writes', () => {
    expect([...everyEvent()].filter((event) => !written.has(event))).toEqual([]);
    expect(left).toBeGreaterThan(0);
    process.stdout.write(
      `PROOF ${Math.ceil(crashes / ONE_IN)} of ${crashes} crashes tried, ${written.size} kinds of events written; cases left the memory ${left} times\n`,
    );
  });
});

/** As the engine's sources say: `emit('JOB', 'CREATED'`, and the few whose intent is a variable there. */
function everyEvent(): Set<string> {
  const events = new Set(['JOB TIMED_OUT', 'JOB RECURRED_AFTER_BACKOFF', 'PROCESS_MESSAGE_SUBSCRIPTION CREATED']);
  const root = join(__dirname, '../../engine/src');
  for (const file of globSync('**/*.ts', { cwd: root, ignore: ['**/*.spec.ts'] })) {
    const emits = readFileSync(join(root, file), 'utf8').matchAll(
      /\bemit\(\s*'([A-Z_]+)',\s*(?:\w+ \? )?'([A-Z_]+)'(?: : '([A-Z_]+)')?/g,
    );
    for (const [, valueType, ...intents] of emits) for (const intent of intents) if (intent) events.add(`${valueType} ${intent}`);
  }
  return events;
}
