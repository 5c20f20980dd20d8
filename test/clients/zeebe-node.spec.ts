import { Duration, ZBClient } from 'zeebe-node';

import { type Embedded, embedded, order } from './embedded';

describe('zeebe-node', () => {
  let engine: Embedded;
  let client: ZBClient;

  beforeAll(async () => {
    engine = await embedded();
    client = new ZBClient(engine.address, {
      useTLS: false,
      loglevel: 'NONE',
      retry: false,
      longPoll: Duration.milliseconds.of(200),
    });
  });
  afterAll(async () => {
    await client.close();
    await engine.stop();
  });

  it('sees one broker of Zeebe 8.5.8', async () => {
    expect(await client.topology()).toMatchObject({ clusterSize: 1, partitionsCount: 1, gatewayVersion: '8.5.8' });
  });

  it('deploys', async () => {
    expect(await client.deployResource({ process: Buffer.from(order), name: 'order.bpmn' })).toMatchObject({
      deployments: [{ process: { bpmnProcessId: 'order', version: 1, resourceName: 'order.bpmn' } }],
    });
  });

  it('carries an order through with workers and a message', async () => {
    const tries: number[] = [];
    client.createWorker({
      taskType: 'order/pack',
      loglevel: 'NONE',
      taskHandler: (job) => {
        tries.push(job.retries);
        return tries.length === 1 ? job.fail('the box is too small') : job.complete({ boxes: 2 });
      },
    });
    client.createWorker({
      taskType: 'order/ship',
      loglevel: 'NONE',
      taskHandler: (job) => job.complete({ shipped: job.variables['boxes'] }),
    });

    const ended = client.createProcessInstanceWithResult({
      bpmnProcessId: 'order',
      variables: { orderId: 'A-1' },
      requestTimeout: 30_000,
    });
    await client.publishMessage({ name: 'paid', correlationKey: 'A-1', variables: { paid: true }, timeToLive: 60_000 });

    expect((await ended).variables).toEqual({ orderId: 'A-1', boxes: 2, paid: true, shipped: 2 });
    expect(tries).toEqual([3, 2]);
  });

  it('mends, cancels, and is refused in the words of Zeebe', async () => {
    const { processInstanceKey } = await client.createProcessInstance({ bpmnProcessId: 'order', variables: { orderId: 'A-2' } });
    await client.setVariables({ elementInstanceKey: processInstanceKey, variables: { gift: true }, local: false });
    await client.cancelProcessInstance(processInstanceKey);

    await expect(client.cancelProcessInstance(processInstanceKey)).rejects.toMatchObject({
      code: 5,
      details: `Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '${processInstanceKey}', but no such process was found`,
    });
  });
});
