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

  /** How many completed jobs have come. */
  async steps(): Promise<number> {
    return Number(await (await fetch(this.url)).text());
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill();
    await gone;
  }
}

function serve(): void {
  let steps = 0;
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.end(String(steps));
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const lines = Buffer.concat(parts).toString('utf8').split('\n');
      for (let at = 1; at < lines.length; at += 2) if (isStep(JSON.parse(lines[at] ?? ''))) steps++;
      response.end('{"errors":false}');
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.once('disconnect', () => process.exit(0));
}

function isStep(record: object): boolean {
  return 'valueType' in record && record.valueType === 'JOB' && 'intent' in record && record.intent === 'COMPLETED';
}

if (require.main === module) serve();
