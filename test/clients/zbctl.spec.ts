import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { zeebeDistribution } from '../support/zeebe';
import { type Embedded, embedded, order } from './embedded';

const run = promisify(execFile);

describe('zbctl', () => {
  const zbctl = join(zeebeDistribution(), 'bin', process.platform === 'darwin' ? 'zbctl.darwin' : 'zbctl');
  const workers: ChildProcess[] = [];
  let engine: Embedded;
  const says = async (...args: string[]) => (await run(zbctl, ['--insecure', '--address', engine.address, ...args])).stdout;
  const answers = async (...args: string[]): Promise<Record<string, unknown>> => JSON.parse(await says(...args));
  const works = (step: string, result: object) => {
    const script = join(engine.folder, `${step}.sh`);
    writeFileSync(script, `cat > ${script}.job\necho '${JSON.stringify(result)}'\n`);
    const args = ['--insecure', '--address', engine.address, 'create', 'worker', `order/${step}`, '--handler', `sh ${script}`];
    workers.push(spawn(zbctl, args, { stdio: 'ignore' }));
  };

  beforeAll(async () => {
    engine = await embedded();
  });
  afterAll(async () => {
    for (const worker of workers) {
      worker.kill();
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    }
    await engine.stop();
  });

  it('sees one broker of Zeebe 8.5.8', async () => {
    const status = await says('status');

    expect(status).toContain('Cluster size: 1');
    expect(status).toContain('Gateway version: 8.5.8');
    expect(status).toContain('Partition 1 : Leader, Healthy');
  });

  it('deploys', async () => {
    const file = join(engine.folder, 'order.bpmn');
    writeFileSync(file, order);

    expect(await answers('deploy', 'resource', file)).toMatchObject({
      deployments: [{ process: { bpmnProcessId: 'order', version: 1 } }],
    });
  });

  it('carries an order through with workers and a message', async () => {
    works('pack', { boxes: 2 });
    works('ship', { shipped: true });

    const ended = answers(
      'create',
      'instance',
      'order',
      '--variables',
      '{"orderId":"A-1"}',
      '--withResult',
      '--requestTimeout',
      '30s',
    );
    await says('publish', 'message', 'paid', '--correlationKey', 'A-1', '--ttl', '1m', '--variables', '{"paid":true}');

    expect(JSON.parse(String((await ended)['variables']))).toEqual({ orderId: 'A-1', boxes: 2, paid: true, shipped: true });
    expect(JSON.parse(readFileSync(join(engine.folder, 'ship.sh.job'), 'utf8'))).toEqual({
      orderId: 'A-1',
      boxes: 2,
      paid: true,
    });
  });

  it('fails a job, mends it, cancels, and is refused in the words of Zeebe', async () => {
    for (const worker of workers) worker.kill();
    const { processInstanceKey } = await answers('create', 'instance', 'order', '--variables', '{"orderId":"A-2"}');
    const { jobs } = await answers('activate', 'jobs', 'order/pack', '--requestTimeout', '10s');
    expect(jobs).toMatchObject([{ type: 'order/pack', processInstanceKey, retries: 3 }]);
    const [{ key }] = jobs as [{ key: string }];
    await says('fail', 'job', key, '--retries', '1');
    await says('update', 'retries', key, '--retries', '2');
    await says('set', 'variables', String(processInstanceKey), '--variables', '{"gift":true}');
    await says('complete', 'job', key, '--variables', '{}');
    await says('cancel', 'instance', String(processInstanceKey));

    await expect(says('cancel', 'instance', String(processInstanceKey))).rejects.toThrow(
      `rpc error: code = NotFound desc = Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '${String(processInstanceKey)}', but no such process was found`,
    );
  });
});
