import { noteNames, type PackedCase } from '@libs/engine';
import {
  changed,
  collectGarbage,
  type Disk,
  diskOf,
  faultyStore,
  type Faults,
  folderWith,
  KillableBroker,
  newFolder,
  randomFrom,
} from '@libs/gateway/testing';

import { DurableLog } from './durable-log';
import { DiskFull, Doubtful } from './log-store';

const SEED = 20261125;
const FLIPS = Number(process.env['WEIR_FLIPS'] ?? 60);
const LIMIT_MS = 30_000 + FLIPS * 50;
const TURNS = 12;
const LEFT_WITH = 8;
const STARTS_UNCOLLECTED = 100;
/** As long as a page, and hard to pack, so that the files are full of what matters. */
const textOf = (turn: number) => {
  const random = randomFrom(turn);
  return Array.from({ length: 400 }, () => random().toString(36)).join();
};

/** Cases that left the memory, and what each is found by. */
const EVICTED: readonly PackedCase[] = [100, 200, 300].map((root) => ({
  root,
  body: Buffer.from(textOf(root)),
  notes: Array.from({ length: 40 }, (_, at) => ({ name: noteNames.key, number: root + at })),
}));
const ALL_NOTES = 1_000;

interface Believed {
  readonly snapshot: string | undefined;
  readonly turns: readonly string[];
  readonly evicted: readonly string[];
  readonly leftSince: readonly number[];
}

/** All that a start believes: the snapshot, the turns since, and for every key in an evicted case that case. */
function read(folder: string, told: string[] = []): Believed {
  const log = DurableLog.open(folder, (message) => told.push(message));
  try {
    const snapshot = log.snapshot();
    const turns = [...log.replayAfter(snapshot?.turn ?? 0)].map(({ text }) => text);
    const notes = log.evicted.notes(noteNames.key, undefined, ALL_NOTES);
    const evicted = notes.map(({ number }) => Buffer.from(log.evicted.read(log.evicted.holderOf(number) ?? 0)).toString('utf8'));
    const leftSince = log.evicted.leftSinceSnapshot;
    return { snapshot: snapshot && Buffer.from(snapshot.engine).toString('utf8'), turns, evicted, leftSince };
  } finally {
    log.close();
  }
}

/** A log of some turns, with a snapshot in the middle, as it lies on the disk while it is in use; and as it was one turn ago. */
function inUse(): { disk: Disk; oneTurnAgo: Disk } {
  const folder = newFolder();
  const log = DurableLog.open(folder, () => {});
  let oneTurnAgo = diskOf(folder);
  for (let turn = 1; turn <= TURNS; turn++) {
    oneTurnAgo = diskOf(folder);
    log.append(textOf(turn), turn === LEFT_WITH ? EVICTED : []);
    if (turn === TURNS / 2) log.keepSnapshot({ state: Buffer.from('state'), broughtBack: [] }, '{"JOB":1}', false);
  }
  const disk = diskOf(folder);
  log.close();
  return { disk, oneTurnAgo };
}

/** A start moves what stands in the write-ahead log into the database. */
function movedIntoDatabase(disk: Disk): Disk {
  const folder = folderWith(disk);
  read(folder);
  return changed(diskOf(folder), 'engine.db-wal', () => Buffer.alloc(0));
}

function sizeOf(disk: Disk, file: string): number {
  return disk.get(file)?.length ?? 0;
}

describe('A log on a bad disk', () => {
  const { disk, oneTurnAgo } = inUse();
  const turns = Array.from({ length: TURNS / 2 }, (_, at) => textOf(TURNS / 2 + 1 + at));
  const whole: Believed = {
    snapshot: 'state',
    turns,
    evicted: EVICTED.flatMap(({ root, notes }) => notes.map(() => textOf(root))),
    leftSince: EVICTED.map(({ root }) => root),
  };

  it('is read whole when the process was killed', () => {
    const told: string[] = [];

    expect(read(folderWith(disk), told)).toEqual(whole);
    expect(told).toEqual([]);
  });

  it.each(['engine.db', 'engine.db-wal'])(
    `never gives another state after a flipped bit of %s, SEED=${SEED}`,
    async (file) => {
      const random = randomFrom(SEED);
      const base = file === 'engine.db' ? movedIntoDatabase(disk) : disk;
      let refused = 0;
      for (let flip = 0; flip < FLIPS; flip++) {
        if (flip % STARTS_UNCOLLECTED === 0) await collectGarbage();
        const at = Math.floor(random() * sizeOf(base, file));
        const bit = 1 << Math.floor(random() * 8);
        const flipped = changed(base, file, (bytes) => {
          bytes.writeUInt8(bytes.readUInt8(at) ^ bit, at);
          return bytes;
        });
        try {
          expect({ at, ...read(folderWith(flipped)) }).toEqual({ at, ...whole });
        } catch (error) {
          if (!(error instanceof Error) || !error.message.startsWith('Expected ')) throw error;
          refused += 1;
        }
      }
      expect(refused).toBeGreaterThan(FLIPS / 4);
    },
    LIMIT_MS,
  );

  it('finds that the acknowledged end of the write-ahead log is damaged, which SQLite takes for a write cut off', () => {
    const damaged = changed(disk, 'engine.db-wal', (bytes) => {
      bytes.fill(0, bytes.length - 5_000);
      return bytes;
    });

    expect(() => read(folderWith(damaged))).toThrow(/to reach turn 12, which was acknowledged, but it ends at turn 1[01]/);
  });

  it('leaves out a write that was cut off before it was acknowledged, and tells', () => {
    const before = sizeOf(oneTurnAgo, 'engine.db-wal');
    const after = sizeOf(disk, 'engine.db-wal');
    expect(after).toBeGreaterThan(before);
    for (const kept of [1, 10, 24, 100, after - before - 1]) {
      const torn = changed(
        oneTurnAgo,
        'engine.db-wal',
        () => disk.get('engine.db-wal')?.subarray(0, before + kept) ?? Buffer.alloc(0),
      );
      const told: string[] = [];
      expect(read(folderWith(torn), told)).toEqual({ ...whole, turns: turns.slice(0, -1) });
      expect(told).toEqual([expect.stringContaining('the last one was cut off. It was never acknowledged and is left out')]);
    }
  });

  it('starts without the witness, as after the loss of the power', () => {
    expect(read(folderWith(changed(disk, 'engine.seen', () => Buffer.alloc(0))))).toEqual(whole);
  });
});

describe('A log whose disk refuses a write', () => {
  const opened = (faults: Faults) => {
    const folder = newFolder();
    const log = DurableLog.open(folder, () => {}, faultyStore(faults));
    return { folder, log };
  };

  it('goes on after the disk was full', () => {
    const faults: Faults = {};
    const { folder, log } = opened(faults);
    log.append('a');
    faults.before = () => {
      throw new DiskFull('database or disk is full');
    };
    expect(() => log.append('b')).toThrow('database or disk is full');
    faults.before = () => {};
    log.append('c');
    log.close();

    expect(read(folder).turns).toEqual(['a', 'c']);
  });

  it.each(['before', 'after'] as const)(
    'writes nothing more after an fsync failed (%s the bytes had come), until another start',
    (when) => {
      const faults: Faults = {};
      const { folder, log } = opened(faults);
      log.append('a');
      faults[when] = () => {
        throw new Doubtful('disk I/O error (SQLITE_IOERR_FSYNC)');
      };
      const said =
        'to keep what was written, but it failed: disk I/O error (SQLITE_IOERR_FSYNC). See to the disk and start the engine again';
      expect(() => log.append('b')).toThrow(said);
      faults[when] = () => {};
      expect(() => log.append('c')).toThrow(said);
      log.close();

      expect(read(folder).turns).toEqual(when === 'before' ? ['a'] : ['a', 'b']);
    },
  );
});

describe('A folder in use by another process', () => {
  it('is refused', async () => {
    const folder = newFolder();
    const broker = await KillableBroker.start(folder);
    expect(() => DurableLog.open(folder, () => {})).toThrow(
      `Expected the data folder ${folder} to be free, but another engine is using it`,
    );
    await broker.kill();

    DurableLog.open(folder, () => {}).close();
  }, 60_000);
});
