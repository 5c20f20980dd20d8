import { Worker } from 'node:worker_threads';

import { messageOf } from '@libs/base';

import type { Broker, BrokerOptions, ExporterOptions } from './options';
import type { FromThread, ThreadOptions, ToThread } from './thread-messages';
import { threadEntry } from './thread-entry';

/**
 * Starts the embedded broker in a thread of its own, so that neither waits for the other's work.
 *
 * Records come over the thread's port as text and are parsed here. A thread that dies unasked takes the program with it:
 * a server whose engine is gone must be started anew, and loses nothing by it.
 */
export async function startBrokerThread(options: BrokerOptions): Promise<Broker> {
  const { exporter, ...broker } = options;
  const workerData: ThreadOptions = {
    mark: 'weir-broker',
    broker,
    exporter: exporter && ('url' in exporter ? exporter : { port: true, ...(exporter.only && { only: exporter.only }) }),
  };
  const worker = new Worker(...threadEntry(workerData));
  const tell = (message: ToThread) => worker.postMessage(message, []);

  return new Promise((resolve, reject) => {
    let isServing = false;
    let isClosing = false;
    let closed: () => void = () => {};
    worker.once('error', (error) => {
      reject(error);
      if (isServing && !isClosing) throw error;
    });
    worker.on('exit', () => {
      reject(new Error("Expected the engine's thread to start, but it ended"));
      closed();
    });
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'failed') reject(new Error(message.message));
      if (message.kind === 'records' && exporter)
        void handOn(exporter, message.lines).then((failure) => tell({ kind: 'taken', id: message.id, failure }));
      if (message.kind === 'started') {
        isServing = true;
        resolve({
          port: message.port,
          managementPort: message.managementPort,
          close: () =>
            new Promise((done) => {
              closed = done;
              if (!isClosing) tell({ kind: 'close' });
              isClosing = true;
            }),
        });
      }
    });
  });
}

async function handOn(exporter: ExporterOptions, lines: readonly string[]): Promise<string | undefined> {
  if ('url' in exporter) return undefined;
  try {
    await exporter.deliver(
      lines.map((line) => JSON.parse(line)),
      lines,
    );
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
