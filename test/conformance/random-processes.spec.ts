import { type Canonical, canonicalOf, difference, firstDepth } from './canonical/canonical';
import { embeddedEngine, realZeebe, type Running } from './engines';
import { playAll } from './play/play-all';
import { randomScenario } from './random/random-scenario';

const COUNT = Number(process.env['WEIR_RANDOM_PROCESSES'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 20_260_101);
const WIDTH = 24;
/** A process takes about half a second on each engine; the rest is for both to start. */
const LIMIT_MS = 180_000 + COUNT * 2_000;

describe(`Random processes, SEED=${SEED}`, () => {
  const scenarios = Array.from({ length: COUNT }, (_, at) => randomScenario(SEED + at));
  const engines: Running[] = [];

  beforeAll(async () => {
    for (const start of [embeddedEngine, realZeebe]) engines.push(await start());
  }, 180_000);
  afterAll(() => Promise.all(engines.map((engine) => engine.close())));

  it(
    `of ${COUNT} seeds are walked through alike on both engines`,
    async () => {
      const [ours, theirs] = [new Map<string, Canonical>(), new Map<string, Canonical>()];
      const playOn = (engine: Running | undefined, shown: Map<string, Canonical>) => {
        if (!engine) throw new Error('Expected both engines to run, but one does not');
        return playAll(scenarios, engine, WIDTH, ({ name }, played) => shown.set(name, canonicalOf(played)));
      };
      await Promise.all([playOn(engines[0], ours), playOn(engines[1], theirs)]);
      const differing = scenarios.flatMap(({ name }) => {
        const [expected, actual] = [theirs.get(name), ours.get(name)];
        if (!expected || !actual) return [`${name}: was not played on both`];
        const depth = firstDepth(expected, actual);
        return depth ? [`${name}, ${depth}: ${difference(expected[depth], actual[depth])}`] : [];
      });
      const acts = [...theirs.values()].reduce(
        (sum, { outcome }) => sum + outcome.filter((line) => line.startsWith(' ') && line.endsWith(': OK')).length,
        0,
      );
      process.stdout.write(
        `PROOF ${COUNT} random processes from SEED=${SEED}, ${acts} acts that were taken: ${differing.length} differences in outcome, words or records\n`,
      );
      for (const each of differing) process.stdout.write(`PROOF differs: ${each}\n`);
      expect(differing).toEqual([]);
    },
    LIMIT_MS,
  );
});
