import { diagram, element, flow, serviceTask, timer } from '@libs/engine/testing';
import { BareClient, KillableBroker, newFolder, randomFrom, RecordReceiver } from '@libs/gateway/testing';

import type { ExportedRecord } from './options';

const SEED = Number(process.env['SEED'] ?? 20261125);
const KILLS = Number(process.env['WEIR_GATEWAY_KILLS'] ?? 3);
const CREATE = { bpmnProcessId: 'oak', version: -1, variables: '{}' };
const TAKE = { type: 'pack', worker: 'w', timeout: 1, maxJobsToActivate: 3, requestTimeout: -1 };
const IN_FLIGHT = 16;

/** A job, and beside it a timer that is short enough to go off while brokers die. */
const OAK = diagram({
  oak: [
    element('startEvent', 'start'),
    element('parallelGateway', 'fork'),
    serviceTask('pack'),
    element('intermediateCatchEvent', 'pause', { inner: timer('PT0.2S') }),
    flow('start', 'fork'),
    flow('fork', 'pack'),
    flow('fork', 'pause'),
  ],
});

/** Creates and completes through many calls at a time until the broker dies; knows what was acknowledged. */
class Load {
  readonly created = new Set<number>();
  readonly completed = new Set<number>();
  private isOver = false;

  constructor(private readonly random: () => number) {}

  async run(broker: KillableBroker, killAfter: number): Promise<void> {
    this.isOver = false;
    const client = new BareClient(broker.port);
    let done = 0;
    if (this.created.size === 0)
      expect(await client.call('DeployResource', { resources: [{ name: 'oak.bpmn', content: Buffer.from(OAK) }] })).toMatchObject(
        { code: 0 },
      );
    const step = async () => {
      const isKept = this.random() < 0.5 ? await this.create(client) : await this.complete(client);
      if (!isKept) this.isOver = true;
      if (++done === killAfter) await broker.kill();
    };
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        while (!this.isOver) await step();
      }),
    );
    client.close();
    await broker.kill();
  }

  private async create(client: BareClient): Promise<boolean> {
    const outcome = await client.call('CreateProcessInstance', CREATE);
    if ('reply' in outcome) this.created.add(Number(outcome.reply['processInstanceKey']));
    return outcome.code === 0;
  }

  /** A lease of a millisecond gives jobs to several takers: only one of them is told that it has completed the job. */
  private async complete(client: BareClient): Promise<boolean> {
    const { code, jobs } = await client.activate(TAKE);
    for (const { key } of jobs) {
      const outcome = await client.call('CompleteJob', { jobKey: key, variables: '' });
      if (outcome.code !== 0) continue;
      expect(this.completed.has(Number(key))).toBe(false);
      this.completed.add(Number(key));
    }
    return code === 0;
  }
}

describe(`A broker that is killed under load, SEED=${SEED}, ${KILLS} kills`, () => {
  const load = new Load(randomFrom(SEED));
  let receiver: RecordReceiver;
  let records: ExportedRecord[];
  const keys = (valueType: string, intent: string) =>
    records
      .filter((record) => record.valueType === valueType && record.intent === intent && record.recordType === 'EVENT')
      .map(({ key }) => key);

  beforeAll(
    async () => {
      const random = randomFrom(SEED + 1);
      const folder = newFolder();
      receiver = await RecordReceiver.open();
      for (let kill = 0; kill < KILLS; kill++) {
        const broker = await KillableBroker.start(folder, receiver.url);
        await load.run(broker, 30 + Math.floor(random() * 200));
      }
      const broker = await KillableBroker.start(folder, receiver.url);
      await allTimersWentOff(broker);
      await broker.kill();
      records = receiver.records();
    },
    60_000 + KILLS * 15_000,
  );

  afterAll(() => receiver.close());

  it('loses nothing that was acknowledged', () => {
    const created = new Set(
      records
        .filter(({ valueType }) => valueType === 'PROCESS_INSTANCE_CREATION')
        .map(({ value }) => Number(value['processInstanceKey'])),
    );
    const completed = new Set(keys('JOB', 'COMPLETED'));
    expect([...load.created].filter((key) => !created.has(key))).toEqual([]);
    expect([...load.completed].filter((key) => !completed.has(key))).toEqual([]);
    expect(load.created.size).toBeGreaterThan(KILLS * 10);
    proof(`${KILLS} kills; ${load.created.size} instances and ${load.completed.size} completed jobs were acknowledged, 0 lost`);
  });

  it('makes one job of each instance, and completes it once', () => {
    const jobs = keys('JOB', 'CREATED');
    const completed = keys('JOB', 'COMPLETED');
    expect(jobs).toHaveLength(keys('PROCESS_INSTANCE_CREATION', 'CREATED').length);
    expect(completed).toHaveLength(new Set(completed).size);
    proof(`${jobs.length} jobs of as many instances, none completed twice`);
  });

  it('lets every timer go off once', () => {
    const timers = keys('TIMER', 'CREATED');
    const wentOff = keys('TIMER', 'TRIGGERED');
    expect(wentOff.sort((a, b) => a - b)).toEqual(timers.sort((a, b) => a - b));
    proof(`${timers.length} timers, each went off once`);
  });

  it('exports every record, and what it exports again is the same', () => {
    expect(receiver.changed).toEqual([]);
    const seen = new Map<string, number>();
    const gaps = records.filter(({ valueType, sequence }) => {
      const before = seen.get(valueType) ?? 2 ** 51;
      seen.set(valueType, sequence);
      return sequence !== before + 1;
    });
    expect(gaps).toEqual([]);
    proof(`${records.length} records exported without a gap, ${receiver.again} of them more than once`);
  });

  async function allTimersWentOff(broker: KillableBroker): Promise<void> {
    const client = new BareClient(broker.port);
    for (;;) {
      // Its rejection comes behind all records that there were.
      await client.call('CancelProcessInstance', { processInstanceKey: 1 });
      records = receiver.records();
      const [made, wentOff] = [keys('TIMER', 'CREATED').length, keys('TIMER', 'TRIGGERED').length];
      if (records.at(-1)?.recordType === 'COMMAND_REJECTION' && made > 0 && made === wentOff) break;
    }
    client.close();
  }
});

function proof(line: string): void {
  process.stdout.write(`PROOF ${line}\n`);
}
