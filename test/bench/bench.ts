import { BenchClient, pause } from './client';
import { type BenchEngine, embedded, realZeebe } from './engines';

const IN_FLIGHT = 64;
const CASES = 60;
const ROUNDS = 3;

/**
 * Prints case latency and steps a second of the embedded engine beside a real Zeebe, in one run (design.md §10).
 * `--short` warms for 5 s instead of 60 s and counts one round: to see that it runs, not to quote.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const short = args.includes('--short');
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const engines = [await embedded(), await realZeebe()];
  try {
    say(`a case of four jobs, zeebe-node's defaults, p50 of ${CASES} cases`);
    for (const engine of engines) {
      const { lone, backToBack } = await latency(engine);
      say(`  ${engine.name.padEnd(12)} lone ${lone.toFixed(1)} ms   back to back ${backToBack.toFixed(1)} ms`);
    }

    const warmMs = short ? 5_000 : 60_000;
    const countMs = short ? 5_000 : 15_000;
    say(`durable steps a second through gRPC, ${IN_FLIGHT} cases in flight, ${warmMs / 1_000} s of load before counting`);
    const rates = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
    for (let round = 0; round < (short ? 1 : ROUNDS); round++) {
      for (const engine of engines) {
        const rate = await throughput(engine, round, round === 0 ? warmMs : warmMs / 6, countMs);
        rates.get(engine.name)?.push(rate);
        say(`  round ${round + 1}  ${engine.name.padEnd(12)} ${rate.toFixed(0)}/s`);
      }
    }
    const [ours = 0, theirs = 0] = engines.map(({ name }) => median(rates.get(name) ?? []));
    say(`  median: embedded ${ours.toFixed(0)}/s, Zeebe 8.5.8 ${theirs.toFixed(0)}/s, ratio ${(ours / theirs).toFixed(1)}`);
  } finally {
    for (const engine of engines) await engine.stop();
  }
}

async function latency(engine: BenchEngine): Promise<{ lone: number; backToBack: number }> {
  const client = await BenchClient.connect(engine.address);
  client.serve({});
  await client.oneCase('first');
  const backToBack: number[] = [];
  for (let n = 0; n < CASES; n++) backToBack.push(await client.oneCase(`b-${n}`));
  const lone: number[] = [];
  for (let n = 0; n < CASES; n++) {
    await pause(400);
    lone.push(await client.oneCase(`l-${n}`));
  }
  await client.close();
  return { lone: median(lone), backToBack: median(backToBack) };
}

async function throughput(engine: BenchEngine, round: number, warmMs: number, countMs: number): Promise<number> {
  const client = await BenchClient.connect(engine.address);
  client.serve({ pollInterval: 10, maxJobs: IN_FLIGHT });
  const { stepsPerSecond, failures } = await client.load({ inFlight: IN_FLIGHT, warmMs, countMs, name: `r${round}` });
  await client.close();
  if (failures > 0) process.stdout.write(`  ${engine.name}: ${failures} calls failed\n`);
  return stepsPerSecond;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
