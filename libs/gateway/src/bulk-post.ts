import { Agent, request } from 'node:http';

import type { Receiver } from './exporter';
import type { Stored } from './log-line';
import { BROKER_VERSION, exportedJson } from './record-json';
import { TextBytes } from './text-bytes';

const ANSWER_MS_MAX = 30_000;
const DAY_MS = 86_400_000;
/** Enough for most: action and record, with room for what is not ASCII. */
const RECORD_BYTES = 2_048;

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

  const receiver: Receiver = (records) =>
    new Promise((resolve, reject) => {
      const body = bodyOf(records);
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

/** Zeebe's exporter has an index for each value type and day; formatting a day once a bulk is enough. */
function bodyOf(records: readonly Stored[]): Buffer {
  const days = new Map<number, string>();
  const body = new TextBytes(records.length * RECORD_BYTES);
  for (const stored of records) {
    const { position, timestamp, valueType } = stored.record;
    const number = Math.floor(timestamp / DAY_MS);
    let day = days.get(number);
    if (day === undefined) days.set(number, (day = new Date(number * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length)));
    const index = `zeebe-record_${valueType.toLowerCase().replaceAll('_', '-')}_${BROKER_VERSION}_${day}`;
    body.add(`{"index":{"routing":"1","_index":"${index}","_id":"1-${position}"}}\n${exportedJson(stored)}\n`);
  }
  return body.whole();
}

function failureOf(status: number, answer: string): string | undefined {
  if (status < 200 || status > 299) return `Expected the history receiver to answer 200, but it answered ${status}`;
  if (answer.includes('"errors":true')) return 'Expected the history receiver to keep all records, but it answered with errors';
  return undefined;
}
