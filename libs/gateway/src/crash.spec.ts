import { diagram, element, flow, serviceTask, timer } from '@libs/engine/testing';
import { BareClient, KillableBroker, newFolder, randomFrom, type Received, RecordReceiver } from '@libs/gateway/testing';

const SEED = Number(process.env['SEED'] ?? 20261125);
const KILLS = Number(process.env['WEIR_GATEWAY_KILLS'] ?? 3);
const CREATE = { bpmnProcessId: 'oak', version: -1, variables: '{}' };
const TAKE = { type: 'pack', worker: 'w', timeout: 1, maxJobsToActivate: 3, requestTimeout: -1 };
const IN_FLIGHT = 16;
/** After so many, each a call and an answer, a timer that has not gone off never will. */
const LOOKS_IN_VAIN_MAX = 2_000;
/** So few that what a start has to read back does not grow from kill to kill. */
const OPEN_JOBS_MAX = 150;
/** So small that brokers are killed while they keep a snapshot, too. */
const SNAPSHOT_BYTES = 64 * 1024;
/** So few stay in memory that what is done next has often left it. */
const PACE = { instancesKept: 60, charactersACase: 250, casesAtOnce: 1, charactersOfRest: 5_000 };

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
      const isFull = this.created.size - this.completed.size > OPEN_JOBS_MAX;
      const isKept = !isFull && this.random() < 0.5 ? await this.create(client) : await this.complete(client);
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
  let records: Received[];
  const keys = (kind: string) => records.filter((record) => record.kind === kind).map(({ key }) => key);

  beforeAll(
    async () => {
      const random = randomFrom(SEED + 1);
      const folder = newFolder();
      receiver = await RecordReceiver.open();
      const prepare = () =>
        KillableBroker.prepare(folder, { exporterUrl: receiver.url, snapshotBytes: SNAPSHOT_BYTES, pace: PACE });
      let next = prepare();
      for (let kill = 0; kill < KILLS; kill++) {
        const broker = await next();
        next = prepare();
        await load.run(broker, 30 + Math.floor(random() * 200));
      }
      const broker = await next();
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
        .map(({ processInstanceKey }) => processInstanceKey),
    );
    const completed = new Set(keys('EVENT JOB COMPLETED'));
    expect([...load.created].filter((key) => !created.has(key))).toEqual([]);
    expect([...load.completed].filter((key) => !completed.has(key))).toEqual([]);
    expect(load.created.size).toBeGreaterThan(KILLS * 10);
    proof(`${KILLS} kills; ${load.created.size} instances and ${load.completed.size} completed jobs were acknowledged, 0 lost`);
  });

  it('makes one job of each instance, and completes it once', () => {
    const jobs = keys('EVENT JOB CREATED');
    const completed = keys('EVENT JOB COMPLETED');
    expect(jobs).toHaveLength(keys('EVENT PROCESS_INSTANCE_CREATION CREATED').length);
    expect(completed).toHaveLength(new Set(completed).size);
    proof(`${jobs.length} jobs of as many instances, none completed twice`);
  });

  it('lets every timer go off once', () => {
    const timers = keys('EVENT TIMER CREATED');
    const wentOff = keys('EVENT TIMER TRIGGERED');
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
    let before = 0;
    for (let looks = 0; looks < LOOKS_IN_VAIN_MAX; looks++) {
      // Its rejection comes behind all records that there were.
      await client.call('CancelProcessInstance', { processInstanceKey: 2251799813685999 });
      const [made, wentOff] = [receiver.count('EVENT TIMER CREATED'), receiver.count('EVENT TIMER TRIGGERED')];
      if (receiver.last?.kind.startsWith('COMMAND_REJECTION') && made > 0 && made === wentOff) break;
      if (made + wentOff > before) looks = 0;
      before = made + wentOff;
    }
    client.close();
  }
});

function proof(line: string): void {
  process.stdout.write(`PROOF ${line}\n`);
}
