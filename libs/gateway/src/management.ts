import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { messageOf } from '@libs/base';

import type { BrokerClock } from './broker-clock';

const BODY_BYTES_MAX = 4096;

interface Answer {
  readonly status: number;
  readonly body: object;
}

type Handler = (body: Record<string, unknown>) => Answer;

/** The management port: health, and, where the clock is controlled, the same clock endpoints as Zeebe's. */
export class Management {
  private readonly handlers: ReadonlyMap<string, Handler>;

  private constructor(
    private readonly server: Server,
    clock: BrokerClock | undefined,
    isHealthy: () => boolean,
  ) {
    this.handlers = new Map([...health(isHealthy), ...(clock ? turning(clock) : [])]);
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async open(options: {
    host: string;
    port: number;
    clock: BrokerClock | undefined;
    isHealthy: () => boolean;
  }): Promise<Management> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.host, resolve));
    return new Management(server, options.clock, options.isHealthy);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const handler = this.handlers.get(`${request.method} ${request.url?.split('?')[0]}`);
    const { status, body } = handler
      ? run(handler, await read(request))
      : { status: 404, body: { message: `Expected a known endpoint, but got ${request.method} ${request.url}` } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}

function health(isHealthy: () => boolean): [string, Handler][] {
  const answer: Handler = () =>
    isHealthy() ? { status: 200, body: { status: 'UP' } } : { status: 503, body: { status: 'DOWN' } };
  return ['/actuator/health', '/actuator/health/readiness', '/actuator/health/status', '/ready', '/health'].map((path) => [
    `GET ${path}`,
    answer,
  ]);
}

function turning(clock: BrokerClock): [string, Handler][] {
  const now = (): Answer => ({ status: 200, body: { epochMilli: clock.now(), instant: new Date(clock.now()).toISOString() } });
  return [
    ['GET /actuator/clock', now],
    ['POST /actuator/clock/add', (body) => withNumber(body, 'offsetMilli', (offsetMs) => clock.add(offsetMs)) ?? now()],
    ['POST /actuator/clock/pin', (body) => withNumber(body, 'epochMilli', (epochMs) => clock.pin(epochMs)) ?? now()],
    ['DELETE /actuator/clock', () => (clock.reset(), now())],
  ];
}

function withNumber(body: Record<string, unknown>, name: string, use: (value: number) => void): Answer | undefined {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return { status: 400, body: { message: `Expected ${name} to be a whole number, but it is ${JSON.stringify(value)}` } };

  use(value);
  return undefined;
}

function run(handler: Handler, body: Record<string, unknown> | undefined): Answer {
  if (!body) return { status: 400, body: { message: 'Expected a small JSON object, but got something else' } };
  try {
    return handler(body);
  } catch (error) {
    return { status: 500, body: { message: messageOf(error) } };
  }
}

async function read(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > BODY_BYTES_MAX) return undefined;
  }
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
