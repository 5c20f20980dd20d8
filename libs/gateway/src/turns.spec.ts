import type { Command } from '@libs/engine';
import { type Faults, faultyStore, newFolder, StandingClock, TinyEngine } from '@libs/gateway/testing';

import { DurableLog } from './durable-log';
import type { Issue } from './issue';
import { DiskFull, Doubtful } from './log-store';
import { Turns, type TurnsOptions } from './turns';

const create = { valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE', value: { bpmnProcessId: 'oak' } } as const;

const outOfDiskSpace = { reason: 'full', message: 'Cannot accept requests for partition 1. Broker is out of disk space' };

/** Until the disk is tried again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function turning(folder: string, options: Partial<TurnsOptions> = {}, faults: Faults = {}) {
  const log = DurableLog.open(folder, () => {}, faultyStore(faults));
  const turns = new Turns({
    log,
    engines: TinyEngine,
    clock: new StandingClock(1),
    firstRequestId: 0,
    isExporting: false,
    tell: () => {},
    ...options,
  });
  return { log, turns };
}

describe('A turn', () => {
  it('makes all commands that have arrived durable together, before any is answered', async () => {
    const { log, turns } = turning(newFolder());

    const answers = Promise.all([1, 2, 3].map(() => turns.submit(create).then(() => log.lastTurnId)));

    expect(await answers).toEqual([1, 1, 1]);
    turns.close();
    log.close();
  });

  it('answers nobody when the disk is full, forgets the records, and goes on when there is room', async () => {
    const faults: Faults = {};
    const told: string[] = [];
    const { log, turns } = turning(newFolder(), { tell: (message) => told.push(message), retryDiskMs: 1 }, faults);
    faults.before = () => {
      throw new DiskFull('database or disk is full');
    };

    await expect(turns.submit(create)).rejects.toMatchObject(outOfDiskSpace);
    expect(turns.isHealthy).toBe(false);
    await expect(turns.submit(create)).rejects.toMatchObject(outOfDiskSpace);
    expect(told).toEqual(['Expected the log to take 1 records, but it failed: database or disk is full']);

    faults.before = () => {};
    const { position } = await patiently(() => turns.submit(create));
    expect(position).toBe(2);
    expect(turns.isHealthy).toBe(true);
    turns.close();
    log.close();
  });

  it('takes no command any more when an fsync has failed, and says what to do', async () => {
    const faults: Faults = {};
    const folder = newFolder();
    const { log, turns } = turning(folder, {}, faults);
    await turns.submit(create);
    faults.before = () => {
      throw new Doubtful('disk I/O error');
    };
    const said = 'but it failed: disk I/O error. See to the disk and start the engine again';

    await expect(turns.submit(create)).rejects.toThrow(said);
    faults.before = () => {};
    await expect(turns.submit(create)).rejects.toThrow(said);
    expect(turns.isHealthy).toBe(false);
    turns.close();
    log.close();

    const next = turning(folder);
    expect((await next.turns.submit(create)).key).toBe(2 ** 51 + 2);
    next.turns.close();
    next.log.close();
  });

  it('is over when the disk takes no snapshot: the turns are kept, and it is told', async () => {
    const faults: Faults = {
      before: ({ state }) => {
        if (state) throw new DiskFull('database or disk is full');
      },
    };
    const told: string[] = [];
    const folder = newFolder();
    const { log, turns } = turning(folder, { snapshotBytes: 1, tell: (message) => told.push(message) }, faults);

    await turns.submit(create);
    await turns.submit(create);
    expect(told).toContain('Expected the log to take a snapshot, but it failed: database or disk is full');
    log.close();

    const next = turning(folder);
    expect((await next.turns.submit(create)).key).toBe(2 ** 51 + 3);
    next.turns.close();
    next.log.close();
  });

  it('refuses what begins work when too much waits, and never what ends it', async () => {
    const { log, turns } = turning(newFolder(), { waitingMax: 1 });
    const { key } = await turns.submit(create);

    const outcomes = await Promise.allSettled([
      turns.submit(create),
      turns.submit(create),
      turns.submit({ valueType: 'JOB', intent: 'COMPLETE', key, value: {} }),
      turns.submit({ valueType: 'JOB', intent: 'FAIL', key, value: {} }),
      turns.submit({ valueType: 'PROCESS_INSTANCE', intent: 'CANCEL', key, value: {} }),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({
      reason: { reason: 'overloaded', message: 'Reached maximum capacity of requests handled' },
    });
    turns.close();
    log.close();
  });

  it('keeps a snapshot when the log has grown, and goes on from it', async () => {
    const folder = newFolder();
    const first = turning(folder, { snapshotBytes: 100 });
    await first.turns.submit(create);
    await first.turns.submit(create);
    expect(first.log.snapshot()?.turn).toBe(2);
    first.log.close();

    const second = turning(folder);
    expect((await second.turns.submit(create)).key).toBe(2 ** 51 + 3);
    second.turns.close();
    second.log.close();
  });

  it('goes on from the records alone when there was no time for a snapshot', async () => {
    const folder = newFolder();
    const first = turning(folder);
    await first.turns.submit(create);
    first.log.close();

    const second = turning(folder);
    expect((await second.turns.submit(create)).key).toBe(2 ** 51 + 2);
    second.turns.close();
    second.log.close();
  });

  it('hands out jobs in the turn in which they came into being', async () => {
    const { log, turns } = turning(newFolder());
    const offered = new Promise<number>((resolve) => {
      turns.offersFrom({
        commandsFor: (types) => [
          {
            command: { valueType: 'JOB_BATCH', intent: 'ACTIVATE', value: { type: [...types][0], maxJobsToActivate: 5 } },
            answer: ({ value }) => resolve((value['jobKeys'] as number[]).length),
            refuse: () => resolve(-1),
          },
        ],
      });
    });

    await turns.submit(create);

    expect(await offered).toBe(1);
    expect(log.lastTurnId).toBe(1);
    turns.close();
    log.close();
  });

  it('leaves no offer of jobs without an answer when the engine fails at one: the next is made afresh', async () => {
    const failing = () =>
      Object.assign(TinyEngine.empty(), {
        process: (command: Command) => {
          if (command.valueType === 'JOB_BATCH') throw new Error('out of order');
          return TinyEngine.prototype.process.call(TinyEngine.empty(), command, 1);
        },
      });
    const { log, turns } = turning(newFolder(), { engines: { empty: failing, restore: failing } });
    const ended: string[] = [];
    const offer = (name: string): Issue => ({
      command: { valueType: 'JOB_BATCH', intent: 'ACTIVATE', value: {} },
      answer: () => ended.push(`${name} answered`),
      refuse: () => ended.push(`${name} refused`),
    });
    const offers = [offer('first'), offer('second')];
    turns.offersFrom({ commandsFor: () => offers.splice(0) });

    await turns.submit(create);
    await new Promise((resolve) => setImmediate(resolve));

    expect(ended).toEqual(['first refused', 'second refused']);
    turns.close();
    log.close();
  });
});
