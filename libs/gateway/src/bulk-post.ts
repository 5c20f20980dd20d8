import { Agent, request } from 'node:http';

import type { Bulk, Outlet } from './exporter';
import { BROKER_VERSION, RecordJson } from './record-json';
import type { Stored } from './stored';
import { TextBytes } from './text-bytes';

const ANSWER_MS_MAX = 30_000;
const DAY_MS = 86_400_000;

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
export function bulkPost(url: URL): Outlet {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers: Record<string, string> = { 'content-type': 'application/x-ndjson' };
  if (url.username !== '')
    headers['authorization'] =
      `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64')}`;

  const post = (body: Buffer) =>
    new Promise<void>((resolve, reject) => {
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

  return { bulk: () => new PostedBulk(post), close: () => agent.destroy() };
}

/** Zeebe's exporter has an index for each value type and day; formatting a day once a bulk is enough. */
class PostedBulk implements Bulk {
  size = 0;
  private readonly body = new TextBytes();
  private readonly json = new RecordJson();
  private readonly days = new Map<number, string>();

  constructor(private readonly post: (body: Buffer) => Promise<void>) {}

  get bytes(): number {
    return this.body.length;
  }

  add(stored: Stored): void {
    const { position, timestamp, valueType } = stored.record;
    const index = `zeebe-record_${valueType.toLowerCase().replaceAll('_', '-')}_${BROKER_VERSION}_${this.day(timestamp)}`;
    this.body.add(`{"index":{"routing":"1","_index":"${index}","_id":"1-${position}"}}\n${this.json.of(stored)}\n`);
    this.size++;
  }

  send(): Promise<void> {
    return this.post(this.body.whole());
  }

  private day(timestamp: number): string {
    const number = Math.floor(timestamp / DAY_MS);
    const known = this.days.get(number);
    if (known !== undefined) return known;
    const day = new Date(number * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
    this.days.set(number, day);
    return day;
  }
}

function failureOf(status: number, answer: string): string | undefined {
  if (status < 200 || status > 299) return `Expected the history receiver to answer 200, but it answered ${status}`;
  if (answer.includes('"errors":true')) return 'Expected the history receiver to keep all records, but it answered with errors';
  return undefined;
}
