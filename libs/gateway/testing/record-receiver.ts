import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { ExportedRecord } from '../src/options';

/** Takes records as a history receiver does, and keeps each position once; what comes again must be the same. */
export class RecordReceiver {
  private readonly lines = new Map<number, string>();
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
  records(): ExportedRecord[] {
    return [...this.lines.entries()].sort(([a], [b]) => a - b).map(([, line]) => JSON.parse(line) as ExportedRecord);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private take(line: string): void {
    const { position } = JSON.parse(line) as ExportedRecord;
    const known = this.lines.get(position);
    if (known !== undefined) this.again += 1;
    if (known !== undefined && known !== line) this.changed.push(position);
    this.lines.set(position, line);
  }
}
