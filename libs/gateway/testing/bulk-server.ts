import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A history receiver's HTTP side: hands on the line of each record, and takes everything. */
export class BulkServer {
  private constructor(private readonly server: Server) {}

  static async open(take: (line: string) => void): Promise<BulkServer> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const lines = Buffer.concat(parts).toString('utf8').split('\n');
        for (let at = 1; at < lines.length; at += 2) take(lines[at] ?? '');
        response.end('{"errors":false}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BulkServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
