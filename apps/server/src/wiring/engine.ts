import { randomBytes } from 'node:crypto';

import { recordOf, type Receiver } from '@libs/history';
import { type Broker, startBrokerThread } from '@libs/gateway';
import { type Zeebe, ZeebeNodeClient } from '@libs/zeebe';

import { startReceiver } from '../receiver/receiver-http';
import type { ServerSettings } from './settings';

/** The engine this server works with: a cluster, whose records come by HTTP, or its own, in a thread, whose records come at once. */
export interface Engine {
  readonly connect: () => Zeebe;
  /** Where the engine's own clock is turned; only the embedded one's is ours to turn. */
  readonly turn: ((offsetMs: number) => Promise<void>) | undefined;
  readonly isEmbedded: boolean;
  /** Where any Zeebe client finds it. */
  readonly address: string;
  readonly token: string | undefined;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts or finds the engine. `receiver` answers when history is ready to take records; until then the engine keeps them. */
export async function openEngine(settings: ServerSettings, receiver: Promise<Receiver>, onFailure: (error: unknown) => void): Promise<Engine> {
  return settings.zeebeAddress === undefined ? embedded(settings, receiver) : cluster(settings.zeebeAddress, settings, receiver, onFailure);
}

async function embedded({ folder, gatewayPort, clock }: ServerSettings, receiver: Promise<Receiver>): Promise<Engine> {
  const token = randomBytes(24).toString('base64url');
  const broker = await startBrokerThread({
    folder,
    host: HOST,
    port: gatewayPort,
    clock: clock.kind === 'system' ? 'system' : 'controlled',
    token,
    ...(clock.kind === 'system' ? {} : { managementPort: 0 }),
    exporter: {
      deliver: async (records, json) => (await receiver).take(records.map((record, at) => recordOf(record, json[at]))),
    },
  });
  if (clock.kind === 'standing') await management(broker, 'pin', { epochMilli: clock.at });
  const address = `${HOST}:${broker.port}`;
  return {
    connect: () => new ZeebeNodeClient({ address, token }),
    turn: clock.kind === 'system' ? undefined : (offsetMilli) => management(broker, 'add', { offsetMilli }),
    isEmbedded: true,
    address,
    token,
    close: () => broker.close(),
  };
}

async function cluster(address: string, { history }: ServerSettings, receiver: Promise<Receiver>, onFailure: (error: unknown) => void): Promise<Engine> {
  if (!history) throw new Error('Expected settings of the history receiver with a cluster, but there are none');
  const server = await startReceiver({ receiver: await receiver, host: '0.0.0.0', ...history, onFailure });
  return {
    connect: () => new ZeebeNodeClient({ address }),
    turn: undefined,
    isEmbedded: false,
    address,
    token: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function management({ managementPort }: Broker, verb: 'add' | 'pin', body: object): Promise<void> {
  const answer = await fetch(`http://${HOST}:${managementPort}/actuator/clock/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`Expected the engine's clock to turn, but it answered ${answer.status}`);
}
