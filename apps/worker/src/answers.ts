import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

interface Asked {
  /** Only with a controlled clock. */
  readonly turn: ((offsetMs: number) => void) | undefined;
  readonly token: string | undefined;
  readonly busy: () => number;
}

/** What a worker answers: that it is alive, how much it has in hand, and, to a test, that its clock is turned. */
export function answersOf({ turn, token, busy }: Asked): RequestListener {
  return (request, response) => {
    if (request.url === '/health') return send(response, 200, { status: 'up', busy: busy() });
    const isTurn = turn && request.method === 'POST' && request.url === '/test/clock/add';
    if (!isTurn) return send(response, 404, { error: 'Expected /health' });
    if (!token || request.headers.authorization !== `Bearer ${token}`) return send(response, 403, { error: 'Expected the token of the test' });
    bodyOf(request).then(
      (body) => {
        turn(Number((JSON.parse(body) as { offsetMs: number }).offsetMs));
        send(response, 200, {});
      },
      () => send(response, 400, { error: 'Expected {"offsetMs": …}' }),
    );
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
