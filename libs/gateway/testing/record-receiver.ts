import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';

import type { ExportedRecord } from '../src/options';

/** What is remembered of a record: there may be millions of them. */
export interface Received {
  /** `EVENT JOB CREATED`. */
  readonly kind: string;
  readonly valueType: string;
  readonly key: number;
  readonly sequence: number;
  readonly processInstanceKey: number;
  readonly checksum: number;
}

/** Takes records as a history receiver does, and keeps each position once; what comes again must be the same. */
export class RecordReceiver {
  private readonly byPosition = new Map<number, Received>();
  private readonly counts = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private lastPosition = 0;
  /** How many came more than once. */
  again = 0;
  /** Positions that came again with another content: there must be none. */
  readonly changed: number[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const lines = Buffer.concat(parts).toString('utf8').split('\n');
        for (let at = 1; at < lines.length; at += 2) this.take(lines[at] ?? '');
        response.end('{"errors":false}');
      });
    });
  }

  static async open(): Promise<RecordReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new RecordReceiver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** All records, by their positions. */
  records(): Received[] {
    return [...this.byPosition.entries()].sort(([a], [b]) => a - b).map(([, received]) => received);
  }

  count(kind: string): number {
    return this.counts.get(kind) ?? 0;
  }

  /** The record with the highest position. */
  get last(): Received | undefined {
    return this.byPosition.get(this.lastPosition);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private take(line: string): void {
    const { position, recordType, valueType, intent, key, sequence, value } = JSON.parse(line) as ExportedRecord;
    const checksum = crc32(line);
    const known = this.byPosition.get(position);
    if (known) {
      this.again += 1;
      if (known.checksum !== checksum) this.changed.push(position);
      return;
    }
    const kind = this.one(`${recordType} ${valueType} ${intent}`);
    const processInstanceKey = Number(value['processInstanceKey'] ?? -1);
    this.byPosition.set(position, { kind, valueType: this.one(valueType), key, sequence, processInstanceKey, checksum });
    this.counts.set(kind, this.count(kind) + 1);
    this.lastPosition = Math.max(this.lastPosition, position);
  }

  /** The same text once, however often it was read. */
  private one(name: string): string {
    const known = this.names.get(name);
    if (known === undefined) this.names.set(name, name);
    return known ?? name;
  }
}
