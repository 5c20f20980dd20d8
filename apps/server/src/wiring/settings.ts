import { hostname } from 'node:os';
import { join, resolve } from 'node:path';

/** How this process was told to run: the environment, read once, and refused where it makes no sense. */
export interface ServerSettings {
  readonly port: number;
  readonly folder: string;
  readonly keyFile: string;
  readonly databaseUrl: string | undefined;
  readonly migrateUrl: string | undefined;
  /** A Zeebe cluster's gateway; without it the embedded engine runs here. */
  readonly zeebeAddress: string | undefined;
  readonly gatewayPort: number;
  readonly history: { readonly port: number; readonly user: string; readonly password: string } | undefined;
  /** Whether the steps run in this process. */
  readonly servesSteps: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly trustsProxy: boolean;
  readonly clock: ClockSettings;
  readonly testToken: string | undefined;
  readonly adminPassword: string | undefined;
  readonly name: string;
}

/** The machine's time; a time that a test turns on; or one that stands still until it is turned, beginning at an instant. */
export type ClockSettings = { readonly kind: 'system' | 'controlled' } | { readonly kind: 'standing'; readonly at: number };

type Environment = Readonly<Record<string, string | undefined>>;

export function serverSettings(env: Environment): ServerSettings {
  const folder = resolve(env['WEIR_DATA'] ?? 'data');
  const port = portOf(env, 'WEIR_PORT', 3000);
  const zeebeAddress = env['WEIR_ZEEBE_ADDRESS'] || undefined;
  const clock = clockSettings(env);
  if (clock.kind !== 'system' && !env['WEIR_TEST_TOKEN']) throw new Error('Expected WEIR_TEST_TOKEN with a controlled clock, but it is not set');
  return {
    port,
    folder,
    keyFile: resolve(env['WEIR_KEY_FILE'] ?? join(folder, '..', 'weir.key')),
    databaseUrl: env['WEIR_DATABASE_URL'] || undefined,
    migrateUrl: env['WEIR_DATABASE_MIGRATE_URL'] || undefined,
    zeebeAddress,
    gatewayPort: portOf(env, 'WEIR_GATEWAY_PORT', 0),
    history: zeebeAddress === undefined ? undefined : historySettings(env),
    servesSteps: env['WEIR_STEPS'] !== 'off',
    tls: tlsSettings(env),
    trustsProxy: env['WEIR_TRUST_PROXY'] === '1' || env['WEIR_TRUST_PROXY'] === 'true',
    clock,
    testToken: env['WEIR_TEST_TOKEN'] || undefined,
    adminPassword: env['WEIR_ADMIN_PASSWORD'] || undefined,
    name: `${hostname()}:${port}`.slice(-32),
  };
}

/** Invariant: what runs for customers runs by the machine's time. */
export function clockSettings(env: Environment): ClockSettings {
  const text = env['WEIR_CLOCK'];
  if (!text) return { kind: 'system' };
  if (env['NODE_ENV'] === 'production') throw new Error(`Expected no WEIR_CLOCK with NODE_ENV=production, but it is ${text}`);
  if (text === 'controlled') return { kind: 'controlled' };
  const at = text.startsWith('standing:') ? Date.parse(text.slice('standing:'.length)) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`Expected WEIR_CLOCK to be "controlled" or "standing:<instant>", but it is ${text}`);
  return { kind: 'standing', at };
}

function historySettings(env: Environment): ServerSettings['history'] {
  const password = env['WEIR_HISTORY_PASSWORD'];
  if (!password) throw new Error("Expected WEIR_HISTORY_PASSWORD, which the cluster's exporter signs in with, but it is not set");
  return { port: portOf(env, 'WEIR_HISTORY_PORT', 9200), user: env['WEIR_HISTORY_USER'] ?? 'weir', password };
}

function tlsSettings(env: Environment): ServerSettings['tls'] {
  const { WEIR_TLS_CERT: cert, WEIR_TLS_KEY: key } = env;
  if (!cert && !key) return undefined;
  if (!cert || !key) throw new Error('Expected WEIR_TLS_CERT and WEIR_TLS_KEY together, but only one of them is set');
  return { cert, key };
}

function portOf(env: Environment, name: string, otherwise: number): number {
  const text = env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Expected ${name} to be a port, but it is ${text}`);
  return port;
}
