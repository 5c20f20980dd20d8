import { startBroker } from '../src/broker';

/** A broker in a process of its own, to be killed; it gets the folder and where records go, and prints the port when it serves. */
async function main(folder: string | undefined, exporterUrl: string | undefined): Promise<void> {
  if (!folder) throw new Error('Expected a folder, but there is none');
  const exporter = exporterUrl === undefined ? {} : { exporter: { url: exporterUrl } };
  const broker = await startBroker({ folder, host: '127.0.0.1', port: 0, clock: 'system', ...exporter });
  process.stdout.write(`${broker.port}\n`);
}

void main(process.argv[3], process.argv[4]);
