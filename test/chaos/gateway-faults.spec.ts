import { Leaf, LeafHead, Leaves } from '@libs/audit';
import { newId, reading, rows, SystemClock } from '@libs/base';
import { aDatabase, type TestDatabase } from '@libs/base/testing';
import { FaultyBroker, type GatewayFault, GatewayFaults, oneTask } from '@libs/gateway/testing';
import { Inbox, InboxRow, Outbox, OutboxRow } from '@libs/outbox';
import {
  Attempt,
  Backoff,
  currentJob,
  FixedEpoch,
  JobTypes,
  JobWorker,
  ServedJobType,
  StepRuntime,
  ZeebeNodeClient,
} from '@libs/zeebe';
import { IsInt } from 'class-validator';

import { Platform1763974800001 } from '../../migrations/0001-platform';
import { until } from '../support/until';

const CASES = 20;
const TIMES = 5;
/** So short that a job which never arrived is soon given out again. */
const LEASE_MS = 1_000;

class Parcel {
  @IsInt() boxes!: number;
}

/** Its effect is a wish, with a new key each time: nothing but the attempt keeps a job from leaving two. */
@JobWorker('order/pack', { in: Parcel, out: Parcel })
class Pack {
  constructor(private readonly outbox: Outbox) {}

  async run({ boxes }: Parcel): Promise<Parcel> {
    const { jobKey } = currentJob();
    await this.outbox.put({ kind: 'cancel-instance', subject: jobKey, key: newId(), payload: { processInstanceKey: jobKey } });
    return { boxes };
  }
}

describe('A step whose engine fails has its effect once', () => {
  let town: TestDatabase;
  let broker: FaultyBroker;
  let zeebe: ZeebeNodeClient;
  let runtime: StepRuntime;
  let step: Pack;
  const faults = new GatewayFaults();
  const clock = new SystemClock();

  beforeEach(async () => {
    const entities = [InboxRow, OutboxRow, Leaf, LeafHead, ServedJobType];
    town = await aDatabase('sqlite', { entities, migrations: [Platform1763974800001] });
    broker = await FaultyBroker.open(faults);
    zeebe = new ZeebeNodeClient({ address: `127.0.0.1:${broker.port}`, longPollMs: 300 });
    await zeebe.deploy([{ name: 'order.bpmn', content: oneTask('order', 'order/pack') }]);
    for (let boxes = 1; boxes <= CASES; boxes++) await zeebe.createInstance({ bpmnProcessId: 'order', variables: { boxes } });
    const attempt = new Attempt(new Inbox(clock), new Leaves(clock), new Backoff(() => 0), new FixedEpoch('1'));
    runtime = new StepRuntime(zeebe, attempt, new JobTypes(clock));
    step = new Pack(new Outbox(clock));
  });

  afterEach(async () => {
    await runtime.close({ deadlineMs: 1_000 });
    await zeebe.close();
    await broker.close();
    await town.drop();
  });

  const serve = () => runtime.serve([step], { servedBy: 'w1', timeoutMs: LEASE_MS, maxJobs: 4 });
  const ended = () =>
    new Set(
      broker.records
        .filter(({ intent, value }) => intent === 'ELEMENT_COMPLETED' && value['bpmnElementType'] === 'PROCESS')
        .map(({ key }) => key),
    ).size;
  const effects = () => reading(async () => (await rows(OutboxRow).find()).map(({ subject }) => subject));

  async function expectEveryEffectOnce(): Promise<void> {
    await until(`${CASES} cases to end`, async () => ended() === CASES);
    const all = await effects();
    expect(all).toHaveLength(CASES);
    expect(new Set(all).size).toBe(CASES);
  }

  it.each<GatewayFault>(['a lost activation', 'a duplicate job', 'a lost reply', 'back-pressure'])('after %s', async (fault) => {
    faults.ask(fault, TIMES);
    await serve();

    await expectEveryEffectOnce();
    expect(faults.left(fault)).toBe(0);
  });

  it('after the gateway was gone', async () => {
    await serve();
    await until('a case to end', async () => ended() > 0);
    await broker.goesAndComesBack();

    await expectEveryEffectOnce();
  });
});
