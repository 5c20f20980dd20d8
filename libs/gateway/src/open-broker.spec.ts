import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { BareClient, type Faults, faultyStore, localhost, newFolder, tinyBroker } from '@libs/gateway/testing';

import { DiskFull } from './log-store';
import type { Broker, BrokerOptions, ExportedRecord } from './options';

const CREATE = { bpmnProcessId: 'oak', version: -1, variables: '{"a":1}' };
const STREAM = { type: 'oak', worker: 's', timeout: 1000 };
const POLL = { type: 'oak', worker: 'w', timeout: 1000, maxJobsToActivate: 1, requestTimeout: -1 };

describe('The embedded broker', () => {
  const brokers: Broker[] = [];
  const clients: BareClient[] = [];
  const starts = async (options: Partial<BrokerOptions> = {}, told: string[] = []) => {
    const broker = await tinyBroker(options, told);
    brokers.push(broker);
    const client = new BareClient(broker.port, options.token);
    clients.push(client);
    return { broker, client };
  };
  afterEach(async () => {
    clients.splice(0).forEach((client) => client.close());
    for (const broker of brokers.splice(0)) await broker.close();
  });

  it('answers a command and hands out the job that follows', async () => {
    const { client } = await starts();

    const created = await client.call('CreateProcessInstance', CREATE);
    const { jobs } = await client.activate(POLL);

    expect(created).toMatchObject({ code: 0, reply: { bpmnProcessId: 'oak', version: 1 } });
    expect(jobs).toMatchObject([{ type: 'oak', worker: 'w', retries: 3, customHeaders: '{}' }]);
  });

  it('pushes a job to a poll that is already waiting, and ends it when it has all it asked for', async () => {
    const { client } = await starts();
    const waiting = client.activate({ ...POLL, maxJobsToActivate: 2, requestTimeout: 60_000 });

    await client.call('CreateProcessInstance', CREATE);
    await client.call('CreateProcessInstance', CREATE);

    expect((await waiting).jobs).toHaveLength(2);
  });

  it('ends a poll at its time, with no job', async () => {
    const { client } = await starts();

    expect(await client.activate({ ...POLL, requestTimeout: 30 })).toEqual({ code: 0, jobs: [] });
  });

  it('pushes jobs to a stream as they come, before any poll', async () => {
    const { client } = await starts();
    const streamed: unknown[] = [];
    const taken = new Promise<void>((resolve) => {
      client.stream(STREAM, (job) => {
        streamed.push(job);
        if (streamed.length === 2) resolve();
      });
    });
    await client.call('Topology', {});
    const polled = client.activate({ ...POLL, requestTimeout: 300 });

    await client.call('CreateProcessInstance', CREATE);
    await client.call('CreateProcessInstance', CREATE);
    await taken;

    expect(streamed).toMatchObject([
      { type: 'oak', worker: 's', retries: 3 },
      { type: 'oak', worker: 's', retries: 3 },
    ]);
    expect((await polled).jobs).toEqual([]);
  });

  it.each([
    ['a stream', (client: BareClient) => client.stream(STREAM, () => {})],
    ['another poll', (client: BareClient) => void client.activate({ ...POLL, requestTimeout: 60_000 })],
  ])('ends a poll that does not wait while %s waits for the same jobs', async (_, waits) => {
    const { client } = await starts();
    waits(client);
    await client.call('Topology', {});

    expect(await client.activate(POLL)).toEqual({ code: 0, jobs: [] });
  });

  it('keeps a stream open while the disk is full, tells a poll, and goes on when there is room', async () => {
    const faults: Faults = {};
    const broker = await tinyBroker({}, [], undefined, faultyStore(faults));
    brokers.push(broker);
    const client = new BareClient(broker.port);
    clients.push(client);
    await client.call('CreateProcessInstance', CREATE);
    faults.before = () => {
      throw new DiskFull('database or disk is full');
    };

    expect(await client.activate(POLL)).toMatchObject({ code: 8, jobs: [] });
    const pushed = new Promise((resolve) => client.stream(STREAM, resolve));
    expect(await client.call('CreateProcessInstance', CREATE)).toEqual({
      code: 8,
      details: 'Cannot accept requests for partition 1. Broker is out of disk space',
    });
    faults.before = () => {};

    expect(await pushed).toMatchObject({ type: 'oak', worker: 's' });
  });

  it('gives nothing to a stream whose client has gone away', async () => {
    const { broker, client } = await starts();
    const stranger = new BareClient(broker.port);
    const leave = stranger.stream(STREAM, () => {});
    leave();
    await stranger.call('Topology', {});
    stranger.close();

    const polled = client.activate({ ...POLL, requestTimeout: 60_000 });
    await client.call('CreateProcessInstance', CREATE);

    expect((await polled).jobs).toMatchObject([{ worker: 'w' }]);
  });

  it('refuses a message of more than 4 MB, and takes the next call', async () => {
    const { client } = await starts();

    const large = await client.call('CreateProcessInstance', { ...CREATE, variables: `{"a":"${'x'.repeat(4 * 1024 * 1024)}"}` });

    expect(large).toMatchObject({ code: 8, details: expect.stringMatching(/larger than max \(\d+ vs\.? 4194304\)/) });
    expect(await client.call('CreateProcessInstance', CREATE)).toMatchObject({ code: 0 });
  });

  it.each(['x', '水'])('answers however long the message is that says what is wrong (%s)', async (character) => {
    const { client } = await starts();

    const outcome = await client.call('CreateProcessInstance', { ...CREATE, variables: `{"a":${character.repeat(100_000)}}` });

    expect(outcome).toMatchObject({ code: 3, details: expect.stringMatching(/^Invalid JSON value: .*…$/) });
  });

  it('speaks TLS when it is given a certificate, and then nothing else', async () => {
    const { broker, client } = await starts({ tls: localhost });
    const trusting = new BareClient(broker.port, undefined, localhost.certificate);
    clients.push(trusting);

    expect(await trusting.call('Topology', {})).toMatchObject({ code: 0 });
    expect(await client.call('Topology', {})).toMatchObject({ code: 14 });
  });

  it('tells a rejection with the status and in the words of Zeebe', async () => {
    const { client } = await starts();

    const outcome = await client.call('CompleteJob', { jobKey: 2251799813685999, variables: '' });

    expect(outcome).toEqual({
      code: 5,
      details: "Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to find '2251799813685999', but found nothing",
    });
  });

  it.each([
    [0, 0],
    [77, 0],
    [-1, -1],
    [5 * 2 ** 51, 5],
  ])('knows of no other partition than its own: key %d', async (jobKey, partition) => {
    const { client } = await starts();

    expect(await client.call('CompleteJob', { jobKey, variables: '' })).toEqual({
      code: 14,
      details: `Expected to execute command on partition ${partition}, but either it does not exist, or the gateway is not yet aware of it`,
    });
  });

  it('knows of no tenants', async () => {
    const { client } = await starts();

    expect(await client.call('PublishMessage', { name: 'm', tenantId: 'other' })).toEqual({
      code: 3,
      details: "Expected to handle gRPC request PublishMessage with tenant identifier 'other', but multi-tenancy is disabled",
    });
  });

  it('refuses a call without the token', async () => {
    const { broker, client } = await starts({ token: 'T' });
    const stranger = new BareClient(broker.port);
    clients.push(stranger);

    expect(await client.call('Topology', {})).toMatchObject({ code: 0 });
    expect(await stranger.call('Topology', {})).toMatchObject({ code: 16 });
    expect(await stranger.activate(POLL)).toMatchObject({ code: 16 });
  });

  it('remembers after a restart what it acknowledged', async () => {
    const folder = newFolder();
    const first = await starts({ folder });
    await first.client.call('CreateProcessInstance', CREATE);
    await brokers.pop()?.close();

    const { client } = await starts({ folder });

    expect((await client.activate(POLL)).jobs).toHaveLength(1);
  });

  it('refuses a folder that another broker holds, and leaves it alone', async () => {
    const folder = newFolder();
    const { client } = await starts({ folder });

    await expect(tinyBroker({ folder })).rejects.toThrow(
      `Expected the data folder ${folder} to be free, but another engine is using it`,
    );
    expect(await client.call('Topology', {})).toMatchObject({ code: 0 });
  });

  it('goes on after the engine failed at one command, with everything else kept', async () => {
    const told: string[] = [];
    const { client } = await starts({}, told);
    await client.call('CreateProcessInstance', CREATE);

    const [broken, kept] = await Promise.all([
      client.call('CreateProcessInstance', { ...CREATE, bpmnProcessId: 'break' }),
      client.call('CreateProcessInstance', CREATE),
    ]);

    expect(broken).toMatchObject({ code: 13 });
    expect(kept).toMatchObject({ code: 0 });
    expect((await client.activate({ ...POLL, maxJobsToActivate: 10 })).jobs).toHaveLength(2);
    expect(told).toEqual([
      expect.stringContaining('Expected the engine to carry out PROCESS_INSTANCE_CREATION CREATE, but it failed'),
    ]);
  });

  it('does what is due when the clock is moved, and tells the time', async () => {
    const records: ExportedRecord[] = [];
    const { broker, client } = await starts({ exporter: { deliver: async (more) => void records.push(...more) } });
    await client.call('PublishMessage', { name: 'm', correlationKey: 'k', timeToLive: 60_000, messageId: '', variables: '' });

    const response = await fetch(`http://127.0.0.1:${broker.managementPort}/actuator/clock/add`, {
      method: 'POST',
      body: '{"offsetMilli":60000}',
    });

    expect(await response.json()).toMatchObject({ epochMilli: 1_800_000_060_000 });
    await broker.close();
    brokers.length = 0;
    expect(records.map(({ valueType, intent }) => `${valueType} ${intent}`)).toEqual(['MESSAGE PUBLISHED', 'MESSAGE EXPIRED']);
  });

  it("posts records as pairs of lines in the exporter's form, rejections included", async () => {
    const bulks: string[] = [];
    const receiver = createServer((request, response) => {
      request.on('data', (part) => bulks.push(`${request.url} ${part}`));
      request.on('end', () => response.end('{"took":1,"errors":false,"items":[]}'));
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { broker, client } = await starts({
      exporter: { url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}` },
    });
    await client.call('CompleteJob', { jobKey: 2251799813685999, variables: '' });
    await broker.close();
    brokers.length = 0;
    receiver.close();

    const [action, record] = (bulks[0] ?? '').replace('/_bulk ', '').split('\n');
    expect(JSON.parse(action ?? '')).toEqual({
      index: { routing: '1', _index: 'zeebe-record_job_8.5.8_2027-01-15', _id: '1-2' },
    });
    expect(Object.keys(JSON.parse(record ?? ''))).toEqual(
      'partitionId value key position timestamp valueType brokerVersion recordType intent sourceRecordPosition rejectionType rejectionReason authorizations recordVersion sequence'.split(
        ' ',
      ),
    );
    expect(JSON.parse(record ?? '')).toMatchObject({
      recordType: 'COMMAND_REJECTION',
      key: 2251799813685999,
      sequence: 2 ** 51 + 1,
    });
  });

  it('refuses an exporter URL with a path', async () => {
    await expect(tinyBroker({ exporter: { url: 'http://127.0.0.1:9200/history' } })).rejects.toThrow(
      /Expected the exporter URL to have no path/,
    );
  });
});
