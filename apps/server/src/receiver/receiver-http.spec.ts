import type { AddressInfo } from 'node:net';

import type { HistoryRecord, Receiver } from '@libs/history';

import { startReceiver } from './receiver-http';

describe('The history receiver', () => {
  const taken: HistoryRecord[] = [];
  const receiver = {
    take: async (bulk: HistoryRecord[]) => {
      if (bulk.some(({ intent }) => intent === 'UNSTORABLE')) throw new Error('the disk is full');
      taken.push(...bulk);
    },
  } as Pick<Receiver, 'take'> as Receiver;
  const failures: unknown[] = [];
  let server: Awaited<ReturnType<typeof startReceiver>>;
  let url: string;

  beforeAll(async () => {
    server = await startReceiver({ receiver, port: 0, host: '127.0.0.1', user: 'weir', password: 'secret', onFailure: (error) => failures.push(error) });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const authorization = `Basic ${Buffer.from('weir:secret').toString('base64')}`;
  const bulk = (intent: string) =>
    `{"index":{"_id":"1-1"}}\n{"partitionId":1,"position":1,"key":2251799813685249,"timestamp":1,"recordType":"EVENT","valueType":"JOB","intent":"${intent}","value":{}}\n`;
  const post = (body: string, headers: Record<string, string> = { authorization }) => fetch(`${url}/_bulk`, { method: 'POST', body, headers });

  it('takes what the exporter posts', async () => {
    expect(await (await post(bulk('CREATED'))).json()).toEqual({ took: 1, errors: false, items: [] });
    expect(taken).toMatchObject([{ key: '2251799813685249', intent: 'CREATED' }]);
  });

  it('acknowledges the templates that come first', async () => {
    const answer = await fetch(`${url}/_index_template/zeebe-record_job`, { method: 'PUT', body: '{}', headers: { authorization } });

    expect(await answer.json()).toEqual({ acknowledged: true });
  });

  it('takes nothing from who does not know the password', async () => {
    expect((await post(bulk('CREATED'), { authorization: `Basic ${Buffer.from('weir:guess').toString('base64')}` })).status).toBe(401);
    expect((await post(bulk('CREATED'), {})).status).toBe(401);
  });

  it('does not acknowledge what it could not store, so that it is sent again', async () => {
    expect((await post(bulk('UNSTORABLE'))).status).toBe(503);
    expect(failures).toHaveLength(1);
  });
});
