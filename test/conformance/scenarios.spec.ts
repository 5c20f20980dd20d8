import { writeFileSync } from 'node:fs';

import { type Canonical, canonicalOf, type Depth, DEPTHS, difference, firstDepth } from './canonical/canonical';
import { embeddedEngine, realZeebe, type Running } from './engines';
import { readGolden, writeGolden } from './golden';
import { knownDifferences } from './known-differences';
import { playAll } from './play/play-all';
import { scenarios as all } from './scenarios';

/**
 * WEIR_SCENARIOS: a pattern of names. WEIR_RECORD=1: what the real broker shows now is the recording. WEIR_DIFFERENCES: a file for
 * all that the embedded engine does otherwise, the known differences too.
 */
const only = new RegExp(process.env['WEIR_SCENARIOS'] ?? '');
const isRecording = process.env['WEIR_RECORD'] === '1';
const scenarios = all.filter(({ name }) => only.test(name));
/** Scenarios that are under way at once. */
const WIDTH = 24;

/** Where a play first differed from its recording. */
interface Found {
  readonly depth: Depth;
  readonly at: string;
}

const engines = {
  'a real Zeebe': { start: realZeebe, differs: {} as Readonly<Record<string, Depth>> },
  'the embedded engine': {
    start: embeddedEngine,
    differs: Object.fromEntries(
      knownDifferences.flatMap(({ depth, scenarios }) => scenarios.map((name) => [name, depth])),
    ) as Readonly<Record<string, Depth>>,
  },
};

describe.each(Object.entries(engines))('%s', (which, { start, differs }) => {
  const played = new Map<string, Canonical>();
  const found = new Map<string, Found>();
  let engine: Running;
  let seconds = 0;

  beforeAll(async () => {
    engine = await start();
    const began = performance.now();
    await playAll(scenarios, engine, WIDTH, ({ name }, each) => {
      const shown = canonicalOf(each);
      played.set(name, shown);
      if (isRecording && which === 'a real Zeebe') writeGolden(name, shown);
    });
    seconds = (performance.now() - began) / 1_000;
  }, 600_000);

  afterAll(async () => {
    await engine.close();
    tell(found);
  });

  it.each(scenarios.map(({ name }) => name))('plays as recorded: %s', (name) => {
    const shown = played.get(name);
    if (!shown) throw new Error(`Expected ${name} to be played, but it was not`);
    const golden = readGolden(name);
    const depth = firstDepth(golden, shown);
    if (depth) found.set(name, { depth, at: difference(golden[depth], shown[depth]) ?? '' });
    const allowed = differs[name];
    const compared = allowed ? DEPTHS.slice(0, DEPTHS.indexOf(allowed)) : DEPTHS;
    for (const each of compared) expect({ [each]: difference(golden[each], shown[each]) }).toEqual({ [each]: undefined });
  });

  /** The counts, and who may leave the list of known differences. */
  function tell(found: ReadonlyMap<string, Found>): void {
    const same = (...depths: readonly Depth[]) =>
      scenarios.filter(({ name }) => {
        const depth = found.get(name)?.depth;
        return depth === undefined || !depths.includes(depth);
      }).length;
    const mended = Object.keys(differs).filter((name) => played.has(name) && !found.has(name));
    process.stdout.write(
      `PROOF ${which}: ${scenarios.length} scenarios in ${seconds.toFixed(0)} s, the same outcome in ${same('outcome')}, the same words in ${same('outcome', 'sayings')}, the same records too in ${same('outcome', 'sayings', 'stream')}\n` +
        (mended.length === 0 ? '' : `These play as recorded now and leave known-differences.ts: ${mended.join(', ')}\n`),
    );
    const list = process.env['WEIR_DIFFERENCES'];
    if (list && which === 'the embedded engine') writeFileSync(list, JSON.stringify(Object.fromEntries(found), null, 2));
  }
});
