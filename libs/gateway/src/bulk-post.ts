import { Agent, request } from 'node:http';

import type { Receiver } from './exporter';
import { BROKER_VERSION } from './record-json';

const ANSWER_MS_MAX = 30_000;

/** The address of a history receiver, or a clear refusal: like Zeebe's exporter ours speaks to the root of a host only. */
export function exporterAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.protocol !== 'http:') throw new Error(`Expected the exporter URL to be http://host:port, but it is '${text}'`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(`Expected the exporter URL to have no path, but it is '${text}': the exporter itself adds /_bulk`);
  }
  return url;
}

/** POSTs records to `<url>/_bulk` as the Elasticsearch exporter does: pairs of lines, what and where, then the record. */
export function bulkPost(url: URL): { receiver: Receiver; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers: Record<string, string> = { 'content-type': 'application/x-ndjson' };
  if (url.username !== '')
    headers['authorization'] =
      `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64')}`;

  const receiver: Receiver = (lines) =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(lines.map((line) => `${action(line)}\n${line}\n`).join(''));
      const call = request(
        {
          agent,
          host: url.hostname,
          port: url.port || 80,
          path: '/_bulk',
          method: 'POST',
          headers: { ...headers, 'content-length': body.length },
          timeout: ANSWER_MS_MAX,
        },
        (response) => {
          let answer = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (answer += part));
          response.on('error', reject);
          response.on('end', () => {
            const failure = failureOf(response.statusCode ?? 0, answer);
            if (failure) reject(new Error(failure));
            else resolve();
          });
        },
      );
      call.on('timeout', () =>
        call.destroy(new Error(`Expected an answer from ${url.host} within ${ANSWER_MS_MAX} ms, but none came`)),
      );
      call.on('error', reject);
      call.end(body);
    });

  return { receiver, close: () => agent.destroy() };
}

const TAIL = /"position":(\d+),"timestamp":(\d+),"valueType":"([A-Z_]+)"$/;
const TAIL_CHARACTERS = 160;

/** Why from the end: variables inside `value` may look like a record's own fields; these come after it. */
function action(line: string): string {
  const end = line.lastIndexOf(',"brokerVersion":"');
  const match = TAIL.exec(line.slice(Math.max(0, end - TAIL_CHARACTERS), end));
  if (!match) throw new Error('Expected a record with position, time and value type, but found another line');

  const day = new Date(Number(match[2])).toISOString().slice(0, 10);
  const index = `zeebe-record_${(match[3] ?? '').toLowerCase().replaceAll('_', '-')}_${BROKER_VERSION}_${day}`;
  return `{"index":{"routing":"1","_index":"${index}","_id":"1-${match[1]}"}}`;
}

function failureOf(status: number, answer: string): string | undefined {
  if (status < 200 || status > 299) return `Expected the history receiver to answer 200, but it answered ${status}`;
  if (answer.includes('"errors":true')) return 'Expected the history receiver to keep all records, but it answered with errors';
  return undefined;
}
