import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

import { messageOf } from '@libs/base';

import { startBroker } from './broker';
import type { BrokerOptions } from './options';
import { isThreadOptions, type FromThread, type ThreadOptions, type ToThread } from './thread-messages';

/** This file, compiled: what a broker's thread runs. */
export const THREAD_FILE = __filename;

if (parentPort && isThreadOptions(workerData)) void serve(parentPort, workerData);

/** The broker's side of the thread: it starts, hands records over the port as lines, and closes when it is told to. */
async function serve(port: MessagePort, options: ThreadOptions): Promise<void> {
  const say = (message: FromThread) => port.postMessage(message);
  const takers = new Map<number, (failure: string | undefined) => void>();
  let bulk = 0;

  const deliver = (_: unknown, lines: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      const id = ++bulk;
      takers.set(id, (failure) => (failure === undefined ? resolve() : reject(new Error(failure))));
      say({ kind: 'records', id, lines });
    });

  try {
    const broker = await startBroker({ ...options.broker, ...exporterOf(options, deliver) });
    port.on('message', (message: ToThread) => {
      if (message.kind === 'taken') {
        takers.get(message.id)?.(message.failure);
        takers.delete(message.id);
      } else {
        void broker.close().then(() => {
          say({ kind: 'closed' });
          port.close();
        });
      }
    });
    say({ kind: 'started', port: broker.port, managementPort: broker.managementPort });
  } catch (error) {
    say({ kind: 'failed', message: messageOf(error) });
    port.close();
  }
}

function exporterOf(
  { exporter }: ThreadOptions,
  deliver: (records: unknown, lines: readonly string[]) => Promise<void>,
): Pick<BrokerOptions, 'exporter'> {
  if (exporter === undefined) return {};
  return { exporter: 'port' in exporter ? { ...exporter, deliver } : exporter };
}
