import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type { Clock } from '@libs/base';

import { BrokerClock } from './broker-clock';
import { bulkPost, exporterAddress } from './bulk-post';
import { DurableLog } from './durable-log';
import type { EngineMaker } from './engine-seam';
import type { Pace } from './eviction-pace';
import { type Bulk, Exporter, type Outlet } from './exporter';
import type { StoreOpener } from './log-store';
import { Management } from './management';
import type { Broker, BrokerOptions, Deliver, ExporterOptions } from './options';
import { RecordJson } from './record-json';
import { activations } from './rpc/activations';
import { decisions } from './rpc/decisions';
import { deployments } from './rpc/deployments';
import { incidents } from './rpc/incidents';
import { JobOffers } from './rpc/job-offers';
import { jobs } from './rpc/jobs';
import { messages } from './rpc/messages';
import { modifications } from './rpc/modifications';
import { processInstances } from './rpc/process-instances';
import { GatewayServer } from './rpc/server';
import { topology } from './rpc/topology';
import type { Stored } from './stored';
import { Turns } from './turns';

const CLOCK_OFFSET = 'clock-offset';
const CLOCK_PIN = 'clock-pin';
const NOT_PINNED = -1;
const REQUESTS_A_MS = 1_000;

/** What the broker is built around; the real parts stand in `broker.ts`, others in tests. */
export interface BrokerParts {
  readonly engines: EngineMaker;
  readonly machineClock: Clock;
  readonly tell: (message: string) => void;
  /** Where the log is kept; SQLite in the folder if nothing else is said. */
  readonly store?: StoreOpener;
  /** After so many characters of records a snapshot is kept. */
  readonly snapshotBytes?: number;
  /** How fast cases leave the memory. */
  readonly pace?: Pace;
  /** What stands before the calls; a test may want a gateway that fails. */
  readonly before?: (calls: UntypedServiceImplementation) => UntypedServiceImplementation;
}

/** Opens the log, calls the engine back to mind and serves it. Whatever fails on the way is undone. */
export async function openBroker(options: BrokerOptions, parts: BrokerParts): Promise<Broker> {
  const outlet = options.exporter ? outletTo(options.exporter) : undefined;
  const log = DurableLog.open(options.folder, parts.tell, parts.store);
  const closers: (() => void | Promise<void>)[] = [() => log.close()];
  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
  };

  try {
    const clock = clockOf(options, log, parts);
    const exporter = outlet && new Exporter(log, outlet, parts.tell, options.exporter?.only);
    closers.push(() => outlet?.close());
    if (exporter) closers.push(() => exporter.close());

    const turns = new Turns({
      log,
      engines: parts.engines,
      clock,
      firstRequestId: parts.machineClock.now() * REQUESTS_A_MS,
      isExporting: exporter !== undefined,
      tell: parts.tell,
      ...(parts.snapshotBytes !== undefined && { snapshotBytes: parts.snapshotBytes }),
      ...(parts.pace && { pace: parts.pace }),
    });
    const offers = new JobOffers((issue) => turns.issue(issue));
    turns.offersFrom(offers);
    turns.onCommit((stored) => exporter?.wake(stored));
    clock.onChange(() => {
      log.keepMarks({ [CLOCK_OFFSET]: clock.offset, [CLOCK_PIN]: clock.pinned ?? NOT_PINNED });
      turns.wake();
    });
    closers.push(() => turns.close());

    let port = options.port;
    const calls = callsOf(turns, offers, { host: options.host, port: () => port });
    const server = await GatewayServer.open({
      host: options.host,
      port: options.port,
      token: options.token,
      tls: options.tls,
      calls: parts.before?.(calls) ?? calls,
    });
    port = server.port;
    closers.push(() => server.close());

    const management = await managementOf(options, clock, () => turns.isHealthy);
    if (management) closers.push(() => management.close());
    exporter?.wake();

    return { port, managementPort: management?.port, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function callsOf(turns: Turns, offers: JobOffers, { host, port }: { host: string; port: () => number }) {
  return {
    ...topology(host, port),
    ...deployments(turns),
    ...processInstances(turns),
    ...activations(turns, offers),
    ...jobs(turns),
    ...messages(turns),
    ...incidents(turns),
    ...decisions(turns),
    ...modifications(turns),
  };
}

function clockOf(options: BrokerOptions, log: DurableLog, parts: BrokerParts): BrokerClock {
  const clock = new BrokerClock(parts.machineClock);
  if (options.clock === 'system') return clock;

  clock.add(log.mark(CLOCK_OFFSET) ?? 0);
  const pinned = log.mark(CLOCK_PIN) ?? NOT_PINNED;
  if (pinned !== NOT_PINNED) clock.pin(pinned);
  return clock;
}

async function managementOf(
  { host, managementPort, clock: kind }: BrokerOptions,
  clock: BrokerClock,
  isHealthy: () => boolean,
): Promise<Management | undefined> {
  if (managementPort === undefined) return undefined;
  return Management.open({ host, port: managementPort, clock: kind === 'controlled' ? clock : undefined, isHealthy });
}

function outletTo(exporter: ExporterOptions): Outlet {
  if ('url' in exporter) return bulkPost(exporterAddress(exporter.url));
  return { bulk: () => new HandedBulk(exporter.deliver), close: () => {} };
}

class HandedBulk implements Bulk {
  bytes = 0;
  private readonly json = new RecordJson();
  private readonly lines: string[] = [];

  constructor(private readonly deliver: Deliver) {}

  get size(): number {
    return this.lines.length;
  }

  add(stored: Stored): void {
    const line = this.json.of(stored);
    this.lines.push(line);
    this.bytes += Buffer.byteLength(line);
  }

  send(): Promise<void> {
    return this.deliver(
      this.lines.map((line) => JSON.parse(line)),
      this.lines,
    );
  }
}
