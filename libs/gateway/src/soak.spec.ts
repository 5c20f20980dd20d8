import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import {
  BareClient,
  BulkServer,
  growthOf,
  KillableBroker,
  KINDS,
  MixedLoad,
  newFolder,
  randomFrom,
  type Sample,
} from '@libs/gateway/testing';

const SEED = Number(process.env['SEED'] ?? 20261125);
const SECONDS = Number(process.env['WEIR_SOAK_SECONDS'] ?? 6);
/** By how many per cent the last third may lie above the middle one. In a few seconds code is still being compiled. */
const GROWTH_MAX = Number(process.env['WEIR_SOAK_GROWTH_MAX'] ?? 25);
const FILES_GROWTH_MAX = 5;
const GROWTH_MAX_OF = { heapBytes: GROWTH_MAX, rssBytes: GROWTH_MAX, diskBytes: FILES_GROWTH_MAX };
/** Only then it is measured: SQLite lets its write-ahead log grow to 4 MB before it starts it over, which takes 1,300 cases. */
const WARM_CASES = 1_500;
const SAMPLES = 90;
const CASES_AT_A_TIME = 64;
const PAUSE_MS = 100;
const SNAPSHOT_BYTES = 256 * 1024;
const DISK_BYTES_MAX = 8 * 1024 * 1024;

describe(`An engine under a steady load for ${SECONDS} s, SEED=${SEED}`, () => {
  const samples: Sample[] = [];
  let counts: Readonly<Record<string, number>>;

  beforeAll(
    async () => {
      const folder = newFolder();
      const history = await BulkServer.open((line) => load.saw(line));
      const options = { exporterUrl: history.url, snapshotBytes: SNAPSHOT_BYTES, nodeOptions: ['--expose-gc'] };
      const broker = await KillableBroker.start(folder, options);
      const client = new BareClient(broker.port);
      const load = new MixedLoad(client, randomFrom(SEED));
      try {
        await load.deploy();
        const over = load.run(CASES_AT_A_TIME, () => pause(PAUSE_MS));
        while (sum(load.counts) < WARM_CASES) await pause(PAUSE_MS);
        for (let sample = 0; sample < SAMPLES; sample++) {
          await pause((SECONDS * 1_000) / SAMPLES);
          samples.push({ ...(await broker.memory()), diskBytes: sizeOf(folder) });
        }
        load.stop();
        await over;
        counts = load.counts;
      } finally {
        client.close();
        await broker.kill();
        history.close();
      }
    },
    60_000 + SECONDS * 2_000,
  );

  it('brings cases of all kinds to their ends', () => {
    for (const kind of KINDS) expect(counts[kind]).toBeGreaterThan(SECONDS);
    proof(KINDS.map((kind) => `${counts[kind]} ${kind}`).join(', '));
  });

  it.each(['heapBytes', 'rssBytes', 'diskBytes'] as const)(
    'needs no more %s in the last third than in the middle one',
    (what) => {
      const { middleBytes, lastBytes, perCent } = growthOf(samples, what);
      const max = GROWTH_MAX_OF[what];
      proof(
        `${what}: middle third ${megabytes(middleBytes)}, last third ${megabytes(lastBytes)} (${perCent.toFixed(1)} %, at most ${max} %)`,
      );
      expect(perCent).toBeLessThanOrEqual(max);
    },
  );

  it('keeps its files small: what was exported and is in a snapshot is let go of', () => {
    const largest = Math.max(...samples.map(({ diskBytes }) => diskBytes));
    proof(`files: at most ${megabytes(largest)} of ${megabytes(DISK_BYTES_MAX)} allowed`);
    expect(largest).toBeLessThanOrEqual(DISK_BYTES_MAX);
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function proof(line: string): void {
  process.stdout.write(`PROOF ${line}\n`);
}
