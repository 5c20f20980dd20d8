import { type Canonical, canonicalOf, difference } from './canonical/canonical';
import { embeddedEngine, realZeebe, type Running } from './engines';
import { readGolden, writeGolden } from './golden';
import { playAll } from './play/play-all';
import { scenarios as all } from './scenarios';

const only = new RegExp(process.env['WEIR_SCENARIOS'] ?? '');
const scenarios = all.filter(({ name }) => only.test(name));
const isRecording = process.env['WEIR_RECORD'] === '1';
const WIDTH = 24;

const engines = { 'a real Zeebe': realZeebe, 'the embedded engine': embeddedEngine };

describe.each(Object.entries(engines))('%s', (which, start) => {
  const played = new Map<string, Canonical>();
  let engine: Running;

  beforeAll(async () => {
    engine = await start();
    await playAll(scenarios, engine, WIDTH, ({ name }, each) => played.set(name, canonicalOf(each)));
  });
  afterAll(() => engine.close());

  it.each(scenarios.map(({ name }) => name))('plays as recorded: %s', (name) => {
    const shown = played.get(name);
    if (!shown) throw new Error(`Expected ${name} to be played, but it was not`);
    if (isRecording && which === 'a real Zeebe') writeGolden(name, shown);
    const golden = readGolden(name);
    expect(difference(golden.outcome, shown.outcome)).toBeUndefined();
    expect(difference(golden.sayings, shown.sayings)).toBeUndefined();
    expect(difference(golden.stream, shown.stream)).toBeUndefined();
  });
});
