import { BareClient, KillableBroker, newFolder, oneTask, randomFrom } from '@libs/gateway/testing';

const CREATE = { bpmnProcessId: 'oak', version: -1, variables: '{}' };
const TAKE = { type: 'oak', worker: 'w', timeout: 1, maxJobsToActivate: 3, requestTimeout: -1 };
const IN_FLIGHT = 16;
const ROUNDS = 2;

/** Creates and completes through many calls at a time until the broker dies; knows what was acknowledged. */
class Load {
  readonly created = new Set<number>();
  readonly completed = new Set<number>();
  readonly tried = new Set<number>();
  private isOver = false;

  constructor(private readonly random: () => number) {}

  async run(broker: KillableBroker, killAfter: number): Promise<void> {
    this.isOver = false;
    const client = new BareClient(broker.port);
    let done = 0;
    if (this.created.size === 0)
      await client.call('DeployResource', { resources: [{ name: 'oak.bpmn', content: Buffer.from(oneTask('oak', 'oak')) }] });
    const step = async () => {
      const isKept = this.random() < 0.7 ? await this.create(client) : await this.complete(client);
      if (!isKept) this.isOver = true;
      if (++done === killAfter) await broker.kill();
    };
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        while (!this.isOver) await step();
      }),
    );
    client.close();
  }

  private async create(client: BareClient): Promise<boolean> {
    const outcome = await client.call('CreateProcessInstance', CREATE);
    if ('reply' in outcome) this.created.add(Number(outcome.reply['processInstanceKey']));
    return outcome.code === 0;
  }

  private async complete(client: BareClient): Promise<boolean> {
    const { code, jobs } = await client.activate(TAKE);
    for (const { key, processInstanceKey } of jobs) {
      this.tried.add(Number(processInstanceKey));
      const outcome = await client.call('CompleteJob', { jobKey: key, variables: '' });
      if (outcome.code === 0) this.completed.add(Number(processInstanceKey));
    }
    return code === 0;
  }
}

describe('A broker that is killed under load', () => {
  it.each([1, 2])(
    'loses nothing that was acknowledged (SEED=%i)',
    async (seed) => {
      const random = randomFrom(seed);
      const folder = newFolder();
      const load = new Load(random);

      for (let round = 0; round < ROUNDS; round++) {
        await load.run(await KillableBroker.start(folder), 50 + Math.floor(random() * 300));
      }

      const broker = await KillableBroker.start(folder);
      const client = new BareClient(broker.port);
      expect((await client.call('Topology', {})).code).toBe(0);
      const waiting = new Set<number>();
      for (const key of load.created) if (!load.tried.has(key)) waiting.add(key);
      const seen = await keysOfAllJobs(client);
      client.close();
      await broker.kill();

      expect([...waiting].filter((key) => !seen.has(key))).toEqual([]);
      expect([...load.completed].filter((key) => seen.has(key))).toEqual([]);
      expect(load.created.size).toBeGreaterThan(100);
    },
    60_000,
  );
});

/** Jobs may still be leased to a worker that died with its broker: a second taker waits until the lease is over. */
async function keysOfAllJobs(client: BareClient): Promise<Set<number>> {
  const { jobs } = await client.activate({ ...TAKE, timeout: 600_000, maxJobsToActivate: 1_000_000, requestTimeout: 1_000 });
  return new Set(jobs.map(({ processInstanceKey }) => Number(processInstanceKey)));
}
