import { once } from 'node:events';
import { connect } from 'node:http2';

import { BareClient, tinyBroker } from '@libs/gateway/testing';

const POLL = { type: 'oak', worker: 'w', timeout: 1000, maxJobsToActivate: 1, requestTimeout: 60_000 };

describe('A gateway that is closed', () => {
  it('cuts off the polls that wait', async () => {
    const broker = await tinyBroker();
    const client = new BareClient(broker.port);
    const waiting = client.activate(POLL);
    await client.call('Topology', {});

    await broker.close();

    expect(await waiting).toEqual({ code: 1, jobs: [] });
    client.close();
  });

  it('lets go of connections on which nothing is asked', async () => {
    const broker = await tinyBroker();
    const idle = connect(`http://127.0.0.1:${broker.port}`);
    await once(idle, 'connect');

    await broker.close();
    await once(idle, 'close');

    expect(idle.destroyed).toBe(true);
  });
});
