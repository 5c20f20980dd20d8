import { BareClient, newFolder } from '@libs/gateway/testing';

import { startBrokerThread } from './broker-thread';

describe('The embedded broker in a thread of its own', () => {
  it('serves, and closes when it is told to', async () => {
    const broker = await startBrokerThread({ folder: newFolder(), host: '127.0.0.1', port: 0, clock: 'system' });
    const client = new BareClient(broker.port);

    expect(await client.call('Topology', {})).toMatchObject({ code: 0, reply: { gatewayVersion: '8.5.8' } });

    client.close();
    await broker.close();
  });

  it('closes though a client waits for jobs', async () => {
    const broker = await startBrokerThread({ folder: newFolder(), host: '127.0.0.1', port: 0, clock: 'system' });
    const client = new BareClient(broker.port);
    const waiting = client.activate({ type: 'oak', worker: 'w', timeout: 1000, maxJobsToActivate: 1, requestTimeout: 60_000 });
    await client.call('Topology', {});

    await broker.close();

    expect(await waiting).toEqual({ code: 1, jobs: [] });
    client.close();
  });

  it('tells why it cannot start', async () => {
    const folder = newFolder();
    const broker = await startBrokerThread({ folder, host: '127.0.0.1', port: 0, clock: 'system' });

    await expect(startBrokerThread({ folder, host: '127.0.0.1', port: 0, clock: 'system' })).rejects.toThrow(
      `Expected the data folder ${folder} to be free`,
    );

    await broker.close();
  });
});
