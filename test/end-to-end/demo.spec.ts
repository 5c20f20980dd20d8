import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Chance } from '../../apps/cli/src/demo/chance';
import { openDemo } from '../../apps/cli/src/demo/demo-server';
import { Life } from '../../apps/cli/src/demo/life';
import type { Town } from '../support/town';

const SEED = 1;
const FROM = Date.parse('2026-11-20T00:00:00+08:00');
const UNTIL = Date.parse('2026-11-21T00:00:00+08:00');

/** What must be the same; ids, keys and ciphertext are not. */
const looks: Readonly<Record<string, string>> = {
  cases: 'SELECT caseNo, kind, categoryCode, utility, districtCode, placeId, accountId, serviceClass, priority, state, outcome, stageCode, ownerGroup, receivedAt, promisedAt, closedAt FROM service_case',
  contacts: 'SELECT channel, kind, categoryCode, receivedAt, caseNo, state, settledAt FROM contact',
  stories: 'SELECT subject, at, kind, element FROM leaf WHERE subject IN (SELECT caseNo FROM service_case)',
  clocks: 'SELECT kind, subject, owner, state, startedAt, dueAt, stoppedAt FROM clock',
  orders: 'SELECT caseNo, orderKind, unitCode, state, result, issuedAt, acceptBy, endedAt FROM work_order',
  tasks: 'SELECT caseNo, processId, elementId, groups, state, createdAt, endedAt FROM task',
  messages: 'SELECT caseNo, code, state, createdAt, sentAt FROM message',
};

describe(`A demo town, SEED=${SEED}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'weir-demo-'));
  const lives: { cases: number; now: number; seen: Record<string, string[]> }[] = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    lives.push(...(await Promise.all(['one', 'two'].map((name) => lived(join(folder, name, 'data'))))));
  }, 600_000);

  it.each(Object.keys(looks))('has the same %s whenever it is made', (what) => {
    const [one, two] = lives;

    expect(one?.seen[what]?.length).toBeGreaterThan(0);
    expect(two?.seen[what]).toEqual(one?.seen[what]);
  });

  it('ends exactly where it is told to, some cases closed and some open', () => {
    expect(lives.map(({ now }) => now)).toEqual([UNTIL, UNTIL]);
    const states = lives[0]?.seen['cases']?.map((line) => (line.includes('"archived"') ? 'archived' : 'open'));
    expect(new Set(states)).toEqual(new Set(['archived', 'open']));
  });

  it('is refused where a company is', async () => {
    await expect(openDemo({ folder: join(folder, 'one', 'data'), from: FROM })).rejects.toThrow(/Expected an empty Weir, but .* already has its company/);
  });
});

async function lived(folder: string) {
  const { town, close } = await openDemo({ folder, from: FROM });
  try {
    const life = new Life(town, new Chance(SEED));
    await life.go(FROM, UNTIL, () => undefined);
    return { cases: life.cases, now: await town.clocks.now(), seen: await seen(town) };
  } finally {
    await close();
  }
}

/** What happened at one instant happened together: in which order its lines were written is not told. */
async function seen(town: Town): Promise<Record<string, string[]>> {
  const entries = Object.entries(looks).map(async ([what, sql]) => [what, (await town.sees(sql)).map((row) => JSON.stringify(row)).sort()] as const);
  return Object.fromEntries(await Promise.all(entries));
}
