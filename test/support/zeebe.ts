import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { ZBClient } from 'zeebe-node';

import { freePorts } from './ports';
import { Program, root } from './program';
import { until } from './until';

const VERSION = '8.5.8';
/** gRPC's status. */
const NOT_FOUND = 5;
/** A key of partition 1 that is nobody's. */
const NO_INSTANCE = '2251799813685248';
const JVM_FOLDER = '/usr/lib/jvm';

/** A real Zeebe 8.5.8 broker, started natively, with a clock that a test turns and its records posted to `exporterUrl`. */
export interface RealZeebe {
  readonly address: string;
  readonly managementPort: number;
  readonly program: Program;
}

export interface ExporterTarget {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Starts a broker on ports of its own and a fresh folder below `folder`. Its documentation: see the README's section on Zeebe. */
export async function startZeebe(folder: string, exporter: ExporterTarget | null, settings: NodeJS.ProcessEnv = {}): Promise<RealZeebe> {
  const distribution = zeebeDistribution();
  const java = javaHome();
  const [gateway, management, command, internal, rest] = (await freePorts(5)) as [number, number, number, number, number];
  const data = join(folder, 'zeebe');
  mkdirSync(data, { recursive: true });

  const program = new Program(
    {
      file: join(distribution, 'bin', 'broker'),
      args: [],
      cwd: data,
      log: join(folder, 'zeebe.log'),
      env: {
        JAVA_HOME: java.home,
        JAVA_OPTS: java.options,
        ZEEBE_LOG_LEVEL: 'warn',
        ZEEBE_BROKER_NETWORK_HOST: '127.0.0.1',
        ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(command),
        ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(internal),
        ZEEBE_BROKER_GATEWAY_NETWORK_HOST: '127.0.0.1',
        ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(gateway),
        MANAGEMENT_SERVER_PORT: String(management),
        MANAGEMENT_SERVER_ADDRESS: '127.0.0.1',
        MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE: '*',
        SERVER_PORT: String(rest),
        SERVER_ADDRESS: '127.0.0.1',
        ZEEBE_BROKER_DATA_DIRECTORY: data,
        ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: '100MB',
        ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: '50MB',
        ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '32MB',
        ZEEBE_BROKER_THREADS_CPUTHREADCOUNT: '2',
        ZEEBE_BROKER_THREADS_IOTHREADCOUNT: '2',
        ZEEBE_CLOCK_CONTROLLED: 'true',
        ...(exporter ? exporterSettings(exporter) : {}),
        ...settings,
      },
    },
    async () => (await fetch(`http://127.0.0.1:${management}/actuator/health/readiness`)).ok,
  );
  await program.start(120_000);
  await takesCommands(`127.0.0.1:${gateway}`);
  return { address: `127.0.0.1:${gateway}`, managementPort: management, program };
}

/** A broker is up some seconds before its partition has a leader. It takes commands when it refuses one for the right reason. */
async function takesCommands(address: string): Promise<void> {
  const client = new ZBClient(address, { useTLS: false, loglevel: 'NONE', retry: false });
  await until(`Zeebe at ${address} to take commands`, async () => {
    const refusal = await client.cancelProcessInstance(NO_INSTANCE).then(
      () => undefined,
      (error: { code?: number; message?: string }) => error,
    );
    if (refusal?.code !== NOT_FOUND) throw new Error(refusal?.message ?? 'it cancelled what is not there');
    return true;
  }, 60_000);
  await client.close();
}

function exporterSettings({ url, user, password }: ExporterTarget): NodeJS.ProcessEnv {
  const prefix = 'ZEEBE_BROKER_EXPORTERS_WEIR_';
  return {
    [`${prefix}CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    [`${prefix}ARGS_URL`]: url,
    [`${prefix}ARGS_AUTHENTICATION_USERNAME`]: user,
    [`${prefix}ARGS_AUTHENTICATION_PASSWORD`]: password,
    [`${prefix}ARGS_BULK_SIZE`]: '1',
    [`${prefix}ARGS_BULK_DELAY`]: '1',
    [`${prefix}ARGS_INDEX_COMMAND`]: 'true',
    [`${prefix}ARGS_INDEX_REJECTION`]: 'true',
  };
}

/** The unpacked distribution; fetched from Maven Central on first use. */
export function zeebeDistribution(): string {
  const given = process.env['WEIR_ZEEBE_DISTRIBUTION'];
  if (given) return given;

  const cache = join(root, 'node_modules', '.cache', 'zeebe');
  const unpacked = join(cache, `camunda-zeebe-${VERSION}`);
  if (existsSync(join(unpacked, 'bin', 'broker'))) return unpacked;

  const archive = join(homedir(), '.m2', 'repository', 'io', 'camunda', 'camunda-zeebe', VERSION, `camunda-zeebe-${VERSION}.tar.gz`);
  if (!existsSync(archive)) fetchArchive();
  const half = join(cache, `half-${process.pid}`);
  mkdirSync(half, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', half]);
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(join(half, `camunda-zeebe-${VERSION}`), unpacked);
  rmSync(half, { recursive: true, force: true });
  return unpacked;
}

function fetchArchive(): void {
  try {
    execFileSync('mvn', ['-q', 'dependency:get', `-Dartifact=io.camunda:camunda-zeebe:${VERSION}:tar.gz`, '-Dtransitive=false'], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `Expected to fetch io.camunda:camunda-zeebe:${VERSION}:tar.gz with Maven (Debian's package maven), but that failed. Install it, or set WEIR_ZEEBE_DISTRIBUTION to an unpacked distribution`,
      { cause: error },
    );
  }
}

/** A JDK of 21 or later: a stated prerequisite of everything that runs a real Zeebe. */
export function javaHome(): { home: string; options: string } {
  const candidates = [process.env['JAVA_HOME'], ...(existsSync(JVM_FOLDER) ? readdirSync(JVM_FOLDER).map((name) => join(JVM_FOLDER, name)) : [])];
  for (const home of candidates) {
    const major = home === undefined ? undefined : majorVersion(home);
    if (home === undefined || major === undefined || major < 21) continue;
    const base = '-Xmx1g --add-opens=java.base/sun.nio.ch=ALL-UNNAMED';
    return { home, options: major >= 24 ? `${base} --sun-misc-unsafe-memory-access=allow` : base };
  }
  throw new Error(`Expected a JDK of 21 or later at JAVA_HOME or under ${JVM_FOLDER}, but found none`);
}

function majorVersion(home: string): number | undefined {
  const java = join(home, 'bin', 'java');
  if (!existsSync(java)) return undefined;
  // `java -version` writes to stderr.
  const said = spawnSync(java, ['-XshowSettings:properties', '-version'], { encoding: 'utf8' }).stderr;
  const version = /java\.specification\.version = (\d+)/.exec(said)?.[1];
  return version === undefined ? undefined : Number(version);
}
