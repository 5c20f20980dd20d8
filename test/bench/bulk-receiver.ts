import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The history's side in a process of its own: it takes bulks and reads each record, as the history does before it writes. */
export class BulkReceiver {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<BulkReceiver> {
    const child = fork(__filename);
    const [port]: unknown[] = await once(child, 'message');
    return new BulkReceiver(child, `http://127.0.0.1:${Number(port)}`);
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill();
    await gone;
  }
}

function serve(): void {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const lines = Buffer.concat(parts).toString('utf8').split('\n');
      const isRead = lines.every((line, at) => at % 2 === 0 || positionOf(JSON.parse(line)) > 0);
      response.end(`{"errors":${!isRead}}`);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.once('disconnect', () => process.exit(0));
}

function positionOf(record: unknown): number {
  return typeof record === 'object' && record !== null && 'position' in record ? Number(record.position) : 0;
}

if (require.main === module) serve();
