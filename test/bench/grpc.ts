import { BenchClient, pause } from './client';
import { type BenchEngine, embedded, realZeebe } from './engines';
import { median, type Row, say } from './row';

const IN_FLIGHT = 64;
const CASES = 60;
const ROUNDS = 3;

/** A case of four jobs with zeebe-node's defaults, embedded beside a real Zeebe in the same run. */
export const latency: Row = (isShort) =>
  withBoth(async (engines) => {
    const cases = isShort ? CASES / 6 : CASES;
    say(`a case of four jobs, zeebe-node's defaults, p50 of ${cases} cases: at most 20 / 20 ms, aim 6 / 6 ms`);
    for (const engine of engines) {
      const { lone, backToBack } = await times(engine, cases);
      say(`  ${engine.name.padEnd(12)} lone ${lone.toFixed(1)} ms   back to back ${backToBack.toFixed(1)} ms`);
    }
  });

/** Steps a second through gRPC, embedded beside a real Zeebe in the same run. */
export const throughput: Row = (isShort) =>
  withBoth(async (engines) => {
    const warmMs = isShort ? 5_000 : 60_000;
    const countMs = isShort ? 5_000 : 15_000;
    say(
      `durable steps a second through gRPC, ${IN_FLIGHT} cases in flight, ${warmMs / 1_000} s of load before counting: at least 4.5 x Zeebe and 3,500, aim 6 x and 5,500`,
    );
    const rates = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
    for (let round = 0; round < (isShort ? 1 : ROUNDS); round++) {
      for (const engine of engines) {
        const rate = await stepsASecond(engine, round, round === 0 ? warmMs : warmMs / 6, countMs);
        rates.get(engine.name)?.push(rate);
        say(`  round ${round + 1}  ${engine.name.padEnd(12)} ${rate.toFixed(0)}/s`);
      }
    }
    const [ours = 0, theirs = 0] = engines.map(({ name }) => median(rates.get(name) ?? []));
    say(`  median: embedded ${ours.toFixed(0)}/s, Zeebe 8.5.8 ${theirs.toFixed(0)}/s, ratio ${(ours / theirs).toFixed(1)}`);
  });

async function withBoth(measure: (engines: readonly BenchEngine[]) => Promise<void>): Promise<void> {
  const engines: BenchEngine[] = [];
  try {
    engines.push(await embedded());
    engines.push(await realZeebe());
    await measure(engines);
  } finally {
    for (const engine of engines) await engine.stop();
  }
}

async function times(engine: BenchEngine, cases: number): Promise<{ lone: number; backToBack: number }> {
  const client = await BenchClient.connect(engine.address);
  client.serve({});
  await client.oneCase('first');
  const backToBack: number[] = [];
  for (let n = 0; n < cases; n++) backToBack.push(await client.oneCase(`b-${n}`));
  const lone: number[] = [];
  for (let n = 0; n < cases; n++) {
    await pause(400);
    lone.push(await client.oneCase(`l-${n}`));
  }
  await client.close();
  return { lone: median(lone), backToBack: median(backToBack) };
}

async function stepsASecond(engine: BenchEngine, round: number, warmMs: number, countMs: number): Promise<number> {
  const client = await BenchClient.connect(engine.address);
  client.serve({ pollInterval: 10, maxJobs: IN_FLIGHT });
  const { stepsPerSecond, failures } = await client.load({ inFlight: IN_FLIGHT, warmMs, countMs, name: `r${round}` });
  await client.close();
  if (failures > 0) say(`  ${engine.name}: ${failures} calls failed`);
  return stepsPerSecond;
}
