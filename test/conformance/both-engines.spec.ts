import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts } from '../support/ports';
import { Program, root } from '../support/program';
import { startZeebe } from '../support/zeebe';
import { Observer } from './observer';
import { type Engine, Player } from './player';
import { scenarios } from './scenarios';

describe('The embedded engine and a real Zeebe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weir-conformance-'));
  const programs: Program[] = [];
  const engines: Engine[] = [];

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'apps/cli/build.mjs'), 'cli'], { stdio: 'inherit' });
    const [ours, theirs] = [await Observer.listens(), await Observer.listens()];
    const [port, management] = (await freePorts(2)) as [number, number];
    const embedded = new Program(
      {
        file: process.execPath,
        args: [join(root, 'dist/apps/cli/src/main.js'), 'engine', '--port', `${port}`, '--management-port', `${management}`, '--data', join(folder, 'engine'), '--exporter-url', ours.url, '--clock', 'controlled'],
        env: {},
        log: join(folder, 'engine.log'),
      },
      async () => (await fetch(`http://127.0.0.1:${management}/actuator/health`)).ok,
    );
    await embedded.start();
    const zeebe = await startZeebe(folder, { url: theirs.url, user: 'weir', password: 'conformance' }, { ZEEBE_BROKER_BACKPRESSURE_ENABLED: 'false' });
    programs.push(embedded, zeebe.program);
    engines.push(
      { address: `127.0.0.1:${port}`, management: `http://127.0.0.1:${management}`, observer: ours },
      { address: zeebe.address, management: `http://127.0.0.1:${zeebe.managementPort}`, observer: theirs },
    );
  });

  afterAll(async () => {
    for (const program of programs) await program.stop();
    for (const { observer } of engines) await observer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(scenarios.map((scenario, at) => ({ ...scenario, id: `scenario-${at + 1}` })))('agree: $name', async ({ diagrams, play, id }) => {
    const [ours, theirs] = await Promise.all(
      engines.map(async (engine) => {
        const player = new Player(engine, id);
        await player.deploy(...diagrams(id));
        await play(player, id);
        return player.finish();
      }),
    );

    expect(ours).toEqual(theirs);
  });
});
