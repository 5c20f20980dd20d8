import 'reflect-metadata';

import { createServer } from 'node:http';

import { messageOf } from '@libs/base';
import { StepRuntime, stepsOf, ZeebeNodeClient } from '@libs/zeebe';
import { DiscoveryService, NestFactory } from '@nestjs/core';

import { openStorage } from '../../server/src/wiring/open-storage';
import { weirTime } from '../../server/src/wiring/weir-time';
import { answersOf } from './answers';
import { workerSettings } from './settings';
import { WorkerModule } from './worker.module';

const STEPS_DEADLINE_MS = 20_000;

/** The steps alone, against a Zeebe cluster and the same database. As many of these run as the work needs. */
async function main(): Promise<void> {
  const settings = workerSettings(process.env);
  const time = weirTime(settings.clock, settings.folder, `worker-${settings.port}`);
  const storage = await openStorage({ ...settings, url: settings.databaseUrl, migrateUrl: undefined });
  const module = WorkerModule.with({
    clock: time.clock,
    personal: storage.personal,
    folder: settings.folder,
    zeebe: () => new ZeebeNodeClient({ address: settings.zeebeAddress }),
  });
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  const steps = app.get(StepRuntime);
  await steps.serve(stepsOf(app.get(DiscoveryService, { strict: false })), { servedBy: settings.name });

  const server = createServer(answersOf({ turn: time.turn, token: settings.testToken, busy: () => steps.busy }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });
  process.stdout.write(`The steps are served to ${settings.zeebeAddress}\n`);

  const close = async () => {
    server.close();
    await steps.close({ deadlineMs: STEPS_DEADLINE_MS });
    await app.close();
    await storage.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void close());
  process.once('SIGINT', () => void close());
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
});
