import { newFolder, oneTask } from '@libs/gateway/testing';
import { ZBClient } from 'zeebe-node';

import { startBroker } from './broker';
import type { Broker, ExportedRecord } from './options';

describe('An unchanged Zeebe client', () => {
  let broker: Broker;
  let client: ZBClient;
  const records: ExportedRecord[] = [];
  const lives = () =>
    records
      .filter(({ valueType }) => valueType === 'PROCESS_INSTANCE')
      .map(({ intent, value }) => `${String(value['elementId'])} ${intent}`);
  // What the client waits for before it calls a connection good; it goes on waiting after it was closed.
  const connectionTolerance = 1;

  beforeAll(async () => {
    broker = await startBroker({
      folder: newFolder(),
      host: '127.0.0.1',
      port: 0,
      clock: 'system',
      exporter: { deliver: async (more) => void records.push(...more) },
    });
    client = new ZBClient(`127.0.0.1:${broker.port}`, { loglevel: 'NONE', retry: false, connectionTolerance });
    await client.deployResource({ process: Buffer.from(oneTask('order', 'order/pack')), name: 'order.bpmn' });
  });
  afterAll(async () => {
    await client.close();
    await broker.close();
  });

  /** Why not a worker: closed amid a poll, zeebe-node's waits on for the end of it. `test/clients` has workers. */
  it('runs a process from start to end', async () => {
    const ended = client.createProcessInstanceWithResult({
      bpmnProcessId: 'order',
      variables: { items: 3 },
      requestTimeout: 20_000,
    });
    const wanted = { type: 'order/pack', worker: 'w', timeout: 20_000, maxJobsToActivate: 1, requestTimeout: 20_000 };
    const [job] = await client.activateJobs(wanted);
    await client.completeJob({ jobKey: job?.key ?? '', variables: { boxes: 2 } });

    expect(job?.variables).toEqual({ items: 3 });
    expect((await ended).variables).toEqual({ items: 3, boxes: 2 });
  });

  it('left the records of the whole way behind', async () => {
    for (let look = 0; look < 100 && !lives().includes('order ELEMENT_COMPLETED'); look++)
      await new Promise((resolve) => setImmediate(resolve));

    expect(lives().filter((life) => life.endsWith('_COMPLETED'))).toEqual([
      'received ELEMENT_COMPLETED',
      'pack ELEMENT_COMPLETED',
      'packed ELEMENT_COMPLETED',
      'order ELEMENT_COMPLETED',
    ]);
  });

  it('is told about a job that is not there, in the words of Zeebe', async () => {
    await expect(client.completeJob({ jobKey: '2251799900000000', variables: {} })).rejects.toThrow(
      "Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete job with key '2251799900000000', but no such job was found",
    );
  });
});
