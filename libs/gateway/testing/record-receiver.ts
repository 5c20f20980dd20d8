import { crc32 } from 'node:zlib';

import type { ExportedRecord } from '../src/options';
import { BulkServer } from './bulk-server';

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

  private server: BulkServer | undefined;

  static async open(): Promise<RecordReceiver> {
    const receiver = new RecordReceiver();
    receiver.server = await BulkServer.open((line) => receiver.take(line));
    return receiver;
  }

  get url(): string {
    return this.server?.url ?? '';
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
    this.server?.close();
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
