import { createServer, type Server } from 'node:http';

interface Seen {
  readonly valueType: string;
  readonly intent: string;
  readonly recordType: string;
  readonly value: Record<string, unknown>;
}

/** Receives an engine's records as Elasticsearch would, and tells what happened in words that hold no keys. */
export class Observer {
  private readonly seen: Seen[] = [];
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async listens(): Promise<Observer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('Expected a TCP port, but the socket has none');
    const observer = new Observer(server, `http://127.0.0.1:${address.port}`);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (request.url?.startsWith('/_bulk')) observer.take(Buffer.concat(parts).toString('utf8'));
        response.setHeader('content-type', 'application/json');
        response.end(request.url?.startsWith('/_bulk') ? '{"took":1,"errors":false,"items":[]}' : '{"acknowledged":true}');
      });
    });
    return observer;
  }

  /** What became of the elements and jobs of the processes of one scenario, each element's line in its own order. */
  story(processId: string): Record<string, string[]> {
    const lines: Record<string, string[]> = {};
    for (const { valueType, intent, recordType, value } of this.seen) {
      if (recordType !== 'EVENT' || value['bpmnProcessId'] !== processId) continue;
      const element = String(value['elementId'] ?? value['targetElementId'] ?? '');
      const line = lineOf(valueType, intent, value);
      if (line) (lines[element] ??= []).push(line);
    }
    return Object.fromEntries(Object.entries(lines).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get count(): number {
    return this.seen.length;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(bulk: string): void {
    const lines = bulk.split('\n').filter((line) => line !== '');
    for (let at = 1; at < lines.length; at += 2) this.seen.push(JSON.parse(lines[at] ?? 'null') as Seen);
  }
}

const SHOWN = new Set(['PROCESS_INSTANCE', 'JOB', 'INCIDENT', 'TIMER', 'PROCESS_MESSAGE_SUBSCRIPTION', 'ESCALATION']);

function lineOf(valueType: string, intent: string, value: Record<string, unknown>): string | undefined {
  if (!SHOWN.has(valueType)) return undefined;
  if (valueType === 'INCIDENT') return `INCIDENT ${intent} ${String(value['errorType'])}`;
  return `${valueType} ${intent}`;
}
