import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { type Broker, type BrokerOptions, startBroker } from '@libs/gateway';

/**
 * `weir engine`: the embedded engine alone, in the foreground, until it is told to end. A Zeebe client speaks to it as to a
 * Zeebe gateway.
 *
 * --data DIR [--port P] [--management-port M] [--host H] [--exporter-url URL] [--clock controlled] [--token T]
 * [--tls-cert FILE --tls-key FILE]
 */
export async function engine(argv: string[]): Promise<void> {
  const broker = await startBroker(optionsOf(argv));
  process.stdout.write(`${ready(broker)}\n`);
  await told(['SIGTERM', 'SIGINT']);
  await broker.close();
}

function optionsOf(args: string[]): BrokerOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { data: text, host: text, port: text, 'management-port': text, 'exporter-url': text, clock: text, token: text, 'tls-cert': text, 'tls-key': text },
  });
  const { data, clock = 'system' } = values;
  if (data === undefined) throw new Error('Expected --data DIR, the folder to keep the engine in, but there is none');
  if (clock !== 'system' && clock !== 'controlled')
    throw new Error(`Expected --clock to be system or controlled, but it is ${clock}`);
  if (clock === 'controlled' && process.env['NODE_ENV'] === 'production')
    throw new Error('Expected a real clock in production, but --clock is controlled');

  return {
    folder: data,
    host: values.host ?? '127.0.0.1',
    port: portOf('--port', values.port ?? '26500'),
    clock,
    ...(values['management-port'] !== undefined && { managementPort: portOf('--management-port', values['management-port']) }),
    ...(values['exporter-url'] !== undefined && { exporter: { url: values['exporter-url'] } }),
    ...(values.token !== undefined && { token: values.token }),
    ...tlsOf(values['tls-cert'], values['tls-key']),
  };
}

function tlsOf(certificate: string | undefined, key: string | undefined): Pick<BrokerOptions, 'tls'> {
  if (certificate === undefined && key === undefined) return {};
  if (certificate === undefined || key === undefined)
    throw new Error('Expected --tls-cert and --tls-key together, but one of them is missing');
  return { tls: { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') } };
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Expected ${name} to be a port, but it is ${text}`);
  return port;
}

function ready({ port, managementPort }: Broker): string {
  return `weir engine is ready: gateway port ${port}${managementPort === undefined ? '' : `, management port ${managementPort}`}`;
}

function told(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => signals.forEach((signal) => process.once(signal, () => resolve())));
}
