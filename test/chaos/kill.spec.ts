import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { root } from '../support/program';
import { random } from '../support/random';
import { Town } from '../support/town';
import { TownProcesses } from '../support/town-processes';
import { until } from '../support/until';
import { jobsOf, leftBy } from './kept';
import { PatientMatter } from './patient-matter';
import { type Walk, walks } from './walks';

const SEED = 20261124;
const KILLS = Number(process.env['WEIR_KILLS'] ?? 4);
/** How long the server may work between two kills. */
const ALIVE_MS_MAX = 1_200;
/** Longer than a step may keep a job, or a message may be on its way, before it is taken to be lost. */
const LEASE_MS = 61_000;
const DRIFT_MS_MAX = 5_000;

interface Carried {
  readonly walk: Walk;
  readonly caseNo: string;
}

describe(`A server that is killed, SEED=${SEED}, ${KILLS} kills`, () => {
  const chance = random(SEED);
  const carried: Carried[] = [];
  const expected = new Map<string, Awaited<ReturnType<typeof leftBy>>>();
  let processes: TownProcesses;
  let town: Town;
  let undisturbed: Awaited<ReturnType<typeof jobsOf>>;
  let kills = 0;
  let rounds = 0;

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'apps/cli/build.mjs'), 'server'], { stdio: ['ignore', 'inherit', 'inherit'] });
    processes = await TownProcesses.start('embedded-sqlite');
    town = Town.at(processes.state);
    await town.isSetUp();
    await town.clocks.turn({ hours: 3 });
    const first = await carry('undisturbed');
    await town.clocks.quiet();
    for (const { walk, caseNo } of first) expected.set(walk.name, await leftBy(town, caseNo));
    undisturbed = await jobsOf(town);

    while (kills < KILLS) {
      rounds += 1;
      let isWorking = true;
      const work = carry(`round-${rounds}`).finally(() => (isWorking = false));
      const [cases] = await Promise.all([work, killed(() => isWorking)]);
      carried.push(...cases);
      await clocksAgree();
    }
    await town.clocks.turnTo((await town.clocks.now()) + LEASE_MS);
    await town.clocks.quiet();
  }, 120_000 + KILLS * 60_000);

  afterAll(() => processes?.stop());

  it('brings every case to its end, and each has left what an undisturbed one leaves', async () => {
    for (const { walk, caseNo } of carried) {
      const [row] = await town.sees('SELECT state, outcome FROM service_case WHERE caseNo = ?', [caseNo]);
      expect([walk.name, row]).toEqual([walk.name, { state: 'archived', outcome: walk.outcome }]);
      expect([walk.name, await leftBy(town, caseNo)]).toEqual([walk.name, expected.get(walk.name)]);
    }
    proof(`${carried.length} cases carried through ${kills} kills amid work (seed ${SEED})`);
  });

  it('gives every job its effect once, and none is missing', async () => {
    const seen = await jobsOf(town);

    expect(seen.inboxRows).toBe(seen.inboxJobs);
    expect(seen.completions).toBe(seen.completedJobs);
    expect(seen.withoutEffect).toBe(0);
    expect(seen.effectsWithoutJob).toBe(0);
    expect({ effects: seen.effects, writingJobs: seen.writingJobs }).toEqual({ effects: undisturbed.effects * (rounds + 1), writingJobs: undisturbed.writingJobs * (rounds + 1) });
    proof(`${seen.completedJobs} jobs completed, ${seen.givenOutAgain} of them given out again after a kill; ${seen.withoutEffect} without their effect, ${seen.inboxRows - seen.inboxJobs} with it twice`);
    proof(`${seen.effects} effects, ${rounds + 1} times the ${undisturbed.effects} of an undisturbed run`);
  });

  it('begins no case twice', async () => {
    expect(await town.sees('SELECT caseNo FROM process_instance WHERE parentKey IS NULL GROUP BY caseNo HAVING COUNT(*) > 1')).toEqual([]);
    expect(await town.sees('SELECT COUNT(*) AS n FROM service_case')).toEqual([{ n: walks.length * (rounds + 1) }]);
  });

  it('lets no called flow of a closed case go on', async () => {
    expect(await town.sees("SELECT caseNo, processId FROM process_instance WHERE state = 'active'")).toEqual([]);
  });

  it('leaves nothing unsaid to the engine', async () => {
    expect(await town.sees("SELECT kind, once_key FROM outbox WHERE state <> 'answered'")).toEqual([]);
  });

  /** All walks at once, as their people go them. */
  function carry(name: string): Promise<Carried[]> {
    return Promise.all(
      walks.map(async (walk, at) => {
        const complaint = await PatientMatter.received(town, walk.told, `${name}-walk-${at}`);
        await walk.goes(complaint);
        await complaint.isArchived(walk.outcome);
        return { walk, caseNo: complaint.caseNo };
      }),
    );
  }

  /** Kills the server at random moments while its people work, and starts it again; time must not have fallen back. */
  async function killed(isWorking: () => boolean): Promise<void> {
    while (kills < KILLS) {
      const before = await town.clocks.now();
      await pause(Math.floor(chance() * ALIVE_MS_MAX));
      if (!isWorking()) return;
      kills += 1;
      await processes.server.kill();
      await processes.server.start(60_000);
      const after = await until('the clocks to be told', () => town.clocks.now());
      expect(after).toBeGreaterThanOrEqual(before);
      // What was in the hands of the killed one is given out again when its lease has ended.
      await town.clocks.order('/test/clock/add', { offsetMs: LEASE_MS });
    }
  }

  /** A quiet town was just made to write a record: the engine's clock stands in it. */
  async function clocksAgree(): Promise<void> {
    const { now } = await town.clocks.quiet();
    const [mark] = await town.sees('SELECT recordedAt FROM watermark');
    expect(Math.abs(now - Date.parse(String(mark?.['recordedAt'])))).toBeLessThan(DRIFT_MS_MAX);
  }
});

function proof(line: string): void {
  process.stdout.write(`PROOF ${line}\n`);
}
