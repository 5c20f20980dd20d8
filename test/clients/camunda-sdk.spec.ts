import { Camunda8 } from '@camunda8/sdk';

import { type Embedded, embedded, order } from './embedded';

describe('@camunda8/sdk over gRPC', () => {
  let engine: Embedded;
  let client: ReturnType<Camunda8['getZeebeGrpcApiClient']>;

  beforeAll(async () => {
    engine = await embedded();
    client = new Camunda8({
      ZEEBE_GRPC_ADDRESS: `grpc://${engine.address}`,
      CAMUNDA_AUTH_STRATEGY: 'NONE',
      zeebeGrpcSettings: {
        ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
        ZEEBE_GRPC_CLIENT_RETRY: false,
        ZEEBE_GRPC_WORKER_LONGPOLL_SECONDS: 1,
      },
    }).getZeebeGrpcApiClient();
  });
  // The engine first, which ends the open stream: the client waits for it before it would end it itself.
  afterAll(async () => {
    await engine.stop();
    await client.close(2_000);
  });

  it('sees one broker of Zeebe 8.5.8', async () => {
    expect(await client.topology()).toMatchObject({ clusterSize: 1, partitionsCount: 1, gatewayVersion: '8.5.8' });
  });

  it('deploys', async () => {
    expect(await client.deployResource({ process: Buffer.from(order), name: 'order.bpmn' })).toMatchObject({
      deployments: [{ process: { bpmnProcessId: 'order', version: 1, resourceName: 'order.bpmn' } }],
    });
  });

  it('carries an order through with a polling and a streaming worker and a message', async () => {
    const tries: number[] = [];
    client.createWorker({
      taskType: 'order/pack',
      taskHandler: (job) => {
        tries.push(job.retries);
        return tries.length === 1 ? job.fail('the box is too small') : job.complete({ boxes: 2 });
      },
    });
    await client.streamJobs({
      type: 'order/ship',
      worker: 'streaming',
      timeout: 60_000,
      tenantIds: [],
      fetchVariables: ['boxes'],
      taskHandler: (job) => job.complete({ shipped: job.variables['boxes'] ?? 0 }),
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

  it('lengthens a lease, cancels, and is refused in the words of Zeebe', async () => {
    const { processInstanceKey } = await client.createProcessInstance({ bpmnProcessId: 'order', variables: { orderId: 'A-2' } });
    await expect(client.updateJobTimeout({ jobKey: '2251799900000000', timeout: 1_000 })).rejects.toMatchObject({ code: 5 });
    await client.cancelProcessInstance(processInstanceKey);

    await expect(client.cancelProcessInstance(processInstanceKey)).rejects.toMatchObject({
      code: 5,
      details: `Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '${processInstanceKey}', but no such process was found`,
    });
  });
});
