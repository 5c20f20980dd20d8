import { join } from 'node:path';
import { readFileSync } from 'node:fs';

import { Receiver } from '@libs/history';
import { Delivery } from '@libs/messages';
import { Releases, shipped } from '@libs/releases';
import { JobTypes, Relay, StepRuntime, stepsOf } from '@libs/zeebe';
import { Logger, ValidationPipe, type ValidationError } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { json, urlencoded } from 'express';

import { AppModule } from './app.module';
import { Unfit } from './intake/unfit';
import { servePages } from './pages/pages';
import { requestLog } from './request-log';
import { Foundings } from './setup/founding';
import { SetupToken } from './setup/setup-token';
import { firstRelease } from './setup/first-release';
import { StreamWatch } from './test-control/stream-watch';
import { TestControl } from './test-control/test-control';
import { again, type Closing } from './wiring/again';
import { openEngine } from './wiring/engine';
import { EPOCH } from './wiring/kernel.module';
import { openStorage } from './wiring/open-storage';
import { root } from './wiring/root';
import type { ServerSettings } from './wiring/settings';
import { weirTime } from './wiring/weir-time';

const BODY_MAX = '2mb';
/** Longer than clients and proxies keep an idle line, so that it is they who let go. */
const KEEP_ALIVE_MS = 75_000;
const DELIVERY_EVERY_MS = 500;
const STEPS_DEADLINE_MS = 10_000;

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts everything in the order it leans on each other: the folder, the database, the engine, the steps, the pages, the first release. */
export async function serve(settings: ServerSettings): Promise<Running> {
  const log = new Logger('Weir');
  const time = weirTime(settings.clock, settings.folder, 'server');
  const stream = new StreamWatch();
  let ready: (receiver: Receiver) => void = () => undefined;
  const receiver = new Promise<Receiver>((resolve) => (ready = resolve));
  // The embedded engine goes first: it holds the folder, so that a second server stops here and has touched nothing.
  const opening = settings.zeebeAddress === undefined ? await openEngine(settings, receiver, () => undefined) : undefined;
  const storage = await openStorage({ ...settings, url: settings.databaseUrl });
  const own = new Receiver(time.clock, EPOCH);
  ready(time.turn ? (stream.over(own) as Receiver) : own);
  const engine = opening ?? (await openEngine(settings, receiver, (error) => log.error(`Expected to take the cluster's records, but ${String(error)}`)));

  const { turn } = time;
  const control = turn && new TestControl(settings.testToken ?? '', [turn, ...(engine.turn ? [engine.turn] : [])]);
  const isSecure = settings.tls !== undefined || settings.trustsProxy;
  const setupToken = new SetupToken(settings.adminPassword);
  const module = AppModule.with({
    clock: time.clock,
    personal: storage.personal,
    zeebe: engine.connect,
    folder: settings.folder,
    isSecure,
    setupToken,
    test: control && { control, stream },
  });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    // Live pages hold their connection: without this a server that is asked to stop would wait for them.
    forceCloseConnections: true,
    logger: ['error', 'warn'],
    ...tlsOptions(settings),
  });
  await prepare(app, settings, isSecure);
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  await app.listen(settings.port, '0.0.0.0');
  const url = (await app.getUrl()).replace('[::1]', 'localhost').replace('0.0.0.0', 'localhost').replace('127.0.0.1', 'localhost');

  const steps = app.get(StepRuntime);
  if (settings.servesSteps) await steps.serve(stepsOf(app.get(DiscoveryService, { strict: false })), { servedBy: settings.name });
  const relay = app.get(Relay);
  await relay.open(settings.name);
  const loops: Closing[] = [again(DELIVERY_EVERY_MS, () => app.get(Delivery).sendDue(50))];
  await greet(app.get(Foundings, { strict: false }), setupToken, url);
  await firstRelease({ releases: app.get(Releases), jobTypes: app.get(JobTypes), models: shipped(join(root, 'processes')), log });

  return {
    url,
    close: async () => {
      for (const loop of loops) await loop.close();
      await relay.close();
      await steps.close({ deadlineMs: STEPS_DEADLINE_MS });
      await app.close();
      await engine.close();
      await storage.close();
    },
  };
}

async function prepare(app: NestExpressApplication, settings: ServerSettings, isSecure: boolean): Promise<void> {
  if (settings.trustsProxy) app.set('trust proxy', 1);
  app.disable('x-powered-by');
  app.use(requestLog());
  servePages(app, join(root, 'dist', 'apps', 'web'), isSecure);
  app.use(json({ limit: BODY_MAX }));
  // The customer's page is a plain form.
  app.use('/p', urlencoded({ extended: false, limit: '16kb' }));
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true, exceptionFactory: unfit }));
  const document = new DocumentBuilder().setTitle('Weir').setDescription('Case management for utilities').setVersion('1').build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, document));
}

/** Which fields, and which rules they break; never the values. */
function unfit(errors: readonly ValidationError[]): Unfit {
  const fields = Object.fromEntries(errors.flatMap((error) => faultsOf(error, '')));
  return new Unfit(`Expected a request as the API describes it, but ${Object.entries(fields).map(([name, fault]) => `${name}: ${fault}`).join('; ')}`, fields);
}

function faultsOf({ property, constraints, children }: ValidationError, above: string): [string, string][] {
  const name = above === '' ? property : `${above}.${property}`;
  const own: [string, string][] = constraints ? [[name, Object.keys(constraints).join(', ')]] : [];
  return [...own, ...(children ?? []).flatMap((child) => faultsOf(child, name))];
}

function tlsOptions({ tls }: ServerSettings): object {
  return tls ? { httpsOptions: { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } } : {};
}

async function greet(foundings: Foundings, token: SetupToken, url: string): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  say(`Weir is open at ${url}`);
  const { state } = await foundings.now();
  if (state === 'empty' && token.isPrinted) say(`It has no company yet. The administrator's one-time token: ${token.text}`);
}
