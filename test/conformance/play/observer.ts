import { createServer, type Server } from 'node:http';

import type { Gateway } from './gateway';

/** One record as Zeebe's Elasticsearch exporter writes it. */
export interface Seen {
  readonly position: number;
  readonly key: number;
  readonly timestamp: number;
  readonly recordType: 'EVENT' | 'COMMAND' | 'COMMAND_REJECTION';
  readonly valueType: string;
  readonly intent: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Where the records of one play go. */
export interface Listener {
  take(record: Seen): void;
}

/** The mark that makes the names of a play its own: it is found in every record that begins something. */
export const MARK = /_p[0-9a-z]{6}_/;
/** Fields by which a record without a name belongs to an earlier one. */
const OWNERS = [
  'processInstanceKey',
  'processDefinitionKey',
  'scopeKey',
  'elementInstanceKey',
  'resourceKey',
  'decisionKey',
  'formKey',
  'decisionRequirementsKey',
];
/** Keys that no engine gives out in a test: their rejections come back as the sign that all before them was seen. */
const FIRST_PROBE = 2 ** 51 + 2 ** 50;
const TICKS_OF_SILENCE = 2;

/** Receives an engine's records in place of Elasticsearch and tells each play its own. */
export class Observer {
  private readonly listeners = new Map<string, Listener>();
  private readonly owners = new Map<number, Listener>();
  private readonly probes = new Map<number, () => void>();
  private lastPosition = 0;
  private probe = FIRST_PROBE + (Date.now() % 1e9) * 1e4;
  private ticking: Promise<void> | undefined;

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
        const isBulk = request.url?.startsWith('/_bulk') === true;
        if (isBulk) observer.takeBulk(Buffer.concat(parts).toString('utf8'));
        response.setHeader('content-type', 'application/json');
        response.end(isBulk ? '{"took":1,"errors":false,"items":[]}' : '{"acknowledged":true}');
      });
    });
    return observer;
  }

  listen(mark: string, listener: Listener): void {
    this.listeners.set(mark, listener);
  }

  /** Resolves when the engine has come to rest for a play: `count` stays as it is for two ticks of the stream. */
  async settled(gateway: Gateway, count: () => number): Promise<void> {
    for (let silent = 0; silent < TICKS_OF_SILENCE;) {
      const before = count();
      await this.tick(gateway);
      silent = count() === before ? silent + 1 : 0;
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A command sent after now has gone through the log and its rejection was seen. All who wait share it. */
  private async tick(gateway: Gateway): Promise<void> {
    await this.ticking;
    return (this.ticking ??= this.sendProbe(gateway).finally(() => (this.ticking = undefined)));
  }

  private async sendProbe(gateway: Gateway): Promise<void> {
    const key = ++this.probe;
    const seen = new Promise<void>((resolve) => this.probes.set(key, resolve));
    await gateway.call('ResolveIncident', { incidentKey: String(key) });
    await seen;
  }

  private takeBulk(bulk: string): void {
    const lines = bulk.split('\n');
    for (let at = 1; at < lines.length; at += 2) {
      const line = lines[at];
      if (line) this.take(JSON.parse(line) as Seen, line);
    }
  }

  /** At least once is what an exporter promises: what was seen already is passed over. */
  private take(record: Seen, line: string): void {
    if (record.position <= this.lastPosition) return;
    this.lastPosition = record.position;
    if (record.recordType === 'COMMAND_REJECTION') {
      this.probes.get(record.key)?.();
      this.probes.delete(record.key);
    }
    if (record.recordType !== 'EVENT') return;
    const listener = this.listenerOf(record, line);
    if (!listener) return;
    this.own(record, listener);
    listener.take(record);
  }

  private listenerOf({ key, value }: Seen, line: string): Listener | undefined {
    const [mark] = MARK.exec(line) ?? [];
    if (mark !== undefined) return this.listeners.get(mark);
    for (const owner of [key, ...OWNERS.map((name) => Number(value[name]))]) {
      const listener = this.owners.get(owner);
      if (listener) return listener;
    }
    return undefined;
  }

  private own({ key, value }: Seen, listener: Listener): void {
    for (const owner of [key, ...OWNERS.map((name) => Number(value[name]))]) if (owner > 0) this.owners.set(owner, listener);
  }
}
