import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { type Receiver, recordsOfBulk } from '@libs/history';

export interface ReceiverOptions {
  readonly receiver: Receiver;
  readonly port: number;
  readonly host: string;
  readonly user: string;
  readonly password: string;
  /** Told when a bulk could not be taken; the exporter sends it again. */
  readonly onFailure: (error: unknown) => void;
}

const BULK_BYTES_MAX = 64 * 1024 * 1024;

/**
 * Where a Zeebe cluster's Elasticsearch exporter posts its records: `POST /_bulk` is taken, the templates it puts first are
 * acknowledged, and everything else is not there. The answer comes after the commit; without one the exporter sends again.
 */
export async function startReceiver(options: ReceiverOptions): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, options).then(
      ({ status, body }) => send(response, status, body),
      (error: unknown) => {
        options.onFailure(error);
        send(response, 503, { error: 'Expected to store the records, but that failed; send them again' });
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return server;
}

async function answer(request: IncomingMessage, options: ReceiverOptions): Promise<{ status: number; body: object }> {
  if (!isKnown(request.headers.authorization, options)) return { status: 401, body: { error: 'Expected the user and password of the exporter' } };
  const path = request.url?.split('?')[0] ?? '';
  if (request.method === 'POST' && path === '/_bulk') {
    await options.receiver.take(recordsOfBulk(await textOf(request)));
    return { status: 200, body: { took: 1, errors: false, items: [] } };
  }
  request.resume();
  if (request.method === 'PUT') return { status: 200, body: { acknowledged: true } };
  if (request.method === 'GET' && path === '/') return { status: 200, body: { version: { number: '7.17.0' }, tagline: 'You Know, for Search' } };
  return { status: 404, body: { error: 'Expected POST /_bulk' } };
}

/** Compared as hashes, so that neither length nor content can be learnt from the time it takes. */
function isKnown(header: string | undefined, { user, password }: ReceiverOptions): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return timingSafeEqual(hash(header ?? ''), hash(expected));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > BULK_BYTES_MAX) throw new Error(`Expected a bulk of at most ${BULK_BYTES_MAX} bytes, but it is larger`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' });
  response.end(JSON.stringify(body));
}
