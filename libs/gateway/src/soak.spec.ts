import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { BareClient, BulkServer, KillableBroker, KINDS, MixedLoad, newFolder, randomFrom } from '@libs/gateway/testing';

const SEED = Number(process.env['SEED'] ?? 20261125);
const SECONDS = Number(process.env['WEIR_SOAK_SECONDS'] ?? 6);
/** By how many per cent the last third may lie above the middle one. In a few seconds code is still being compiled. */
const GROWTH_MAX = Number(process.env['WEIR_SOAK_GROWTH_MAX'] ?? 25);
const SAMPLES = 90;
const CASES_AT_A_TIME = 64;
const PAUSE_MS = 100;
const SNAPSHOT_BYTES = 1024 * 1024;
const DISK_BYTES_MAX = 8 * 1024 * 1024;

interface Sample {
  readonly heapBytes: number;
  readonly rssBytes: number;
  readonly diskBytes: number;
}

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

  it.each(['heapBytes', 'rssBytes'] as const)('needs no more %s in the last third than in the middle one', (what) => {
    const [, middle = Number.NaN, last = Number.NaN] = thirds(samples.map((sample) => sample[what])).map(median);
    const growth = (last / middle - 1) * 100;
    proof(
      `${what}: median of the middle third ${megabytes(middle)}, of the last ${megabytes(last)} (${growth.toFixed(1)} %, at most ${GROWTH_MAX} %)`,
    );
    expect(growth).toBeLessThanOrEqual(GROWTH_MAX);
  });

  it('keeps its files small: what was exported and is in a snapshot is let go of', () => {
    const largest = Math.max(...samples.map(({ diskBytes }) => diskBytes));
    proof(`files: at most ${megabytes(largest)} of ${megabytes(DISK_BYTES_MAX)} allowed`);
    expect(largest).toBeLessThanOrEqual(DISK_BYTES_MAX);
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function thirds(values: readonly number[]): number[][] {
  const length = Math.floor(values.length / 3);
  return [0, 1, 2].map((third) => values.slice(third * length, (third + 1) * length));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function proof(line: string): void {
  process.stdout.write(`PROOF ${line}\n`);
}
