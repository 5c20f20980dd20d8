import { SystemClock } from '@libs/base';
import { type Command, Engine, type EngineRecord } from '@libs/engine';

import { bulkPost } from '../src/bulk-post';
import { DurableLog } from '../src/durable-log';
import { PACE, type Pace } from '../src/eviction-pace';
import { Exporter } from '../src/exporter';
import { type Asker, JobOffers, jobsOf } from '../src/rpc/job-offers';
import { Turns } from '../src/turns';

const LEASE_MS = 60_000;

export const NOBODY_LEAVES: Pace = { ...PACE, instancesKept: Infinity };

export interface InProcessOptions {
  readonly exporterUrl?: string;
  readonly pace?: Pace;
}

/** The broker's inside without its gRPC: engine, durable log and, with a URL, the exporter. For measurements. */
export class InProcess {
  private readonly offers: JobOffers;

  private constructor(
    readonly log: DurableLog,
    readonly turns: Turns,
    private readonly exporter: Exporter | undefined,
    private readonly outlet: { close(): void } | undefined,
  ) {
    this.offers = new JobOffers((issue) => turns.issue(issue));
    turns.offersFrom(this.offers);
    turns.onCommit((stored) => exporter?.wake(stored));
  }

  static open(folder: string, { exporterUrl, pace }: InProcessOptions = {}): InProcess {
    const tell = (message: string) => void process.stderr.write(`${message}\n`);
    const log = DurableLog.open(folder, tell);
    const outlet = exporterUrl === undefined ? undefined : bulkPost(new URL(exporterUrl));
    const exporter = outlet && new Exporter(log, outlet, tell);
    const clock = new SystemClock();
    const isExporting = exporter !== undefined;
    const turns = new Turns({ log, engines: Engine, clock, firstRequestId: 0, isExporting, tell, ...(pace && { pace }) });
    return new InProcess(log, turns, exporter, outlet);
  }

  /** Answers the event a command has led to, once it is durable; a rejection is an error. */
  async send(command: Command): Promise<EngineRecord> {
    const record = await this.turns.submit(command);
    if (record.recordType === 'COMMAND_REJECTION')
      throw new Error(`Expected ${command.valueType} ${command.intent} to be carried out, but: ${record.rejectionReason}`);
    return record;
  }

  deploy(name: string, content: string): Promise<EngineRecord> {
    const resource = Buffer.from(content).toString('base64');
    return this.send({ valueType: 'DEPLOYMENT', intent: 'CREATE', value: { resources: [{ resourceName: name, resource }] } });
  }

  create(bpmnProcessId: string, variables: Record<string, unknown>): Promise<EngineRecord> {
    const value = { bpmnProcessId, version: -1, processDefinitionKey: -1, variables, startInstructions: [], fetchVariables: [] };
    return this.send({ valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE', value });
  }

  complete(key: number, variables: Record<string, unknown> = {}): Promise<EngineRecord> {
    return this.send({ valueType: 'JOB', intent: 'COMPLETE', key, value: { variables } });
  }

  /** Takes all jobs of a type as they come, as a stream does. */
  serve(type: string, onJob: (key: number, job: Record<string, unknown>) => void): void {
    const asker: Asker = {
      wanted: { type, worker: 'w', timeout: LEASE_MS, fetchVariable: [], tenantId: '<default>' },
      room: () => Number.MAX_SAFE_INTEGER,
      take: (activated) => {
        const keys = activated.value['jobKeys'];
        if (Array.isArray(keys)) jobsOf(activated).forEach((job, at) => onJob(Number(keys[at]), job));
      },
      refuse: () => {},
      foundNone: () => {},
    };
    this.offers.open(asker, 'stream');
  }

  async close(): Promise<void> {
    this.turns.close();
    await this.exporter?.close();
    this.outlet?.close();
    this.log.close();
  }
}
