import { fork } from 'node:child_process';
import { once } from 'node:events';

import { InProcess } from '../../libs/gateway/testing/in-process';
import { oneTask, twoVariables } from './one-task';

const IN_FLIGHT = 512;

/** Cases that wait, put into an engine. */
export async function waitingCases(engine: InProcess, count: number): Promise<void> {
  await engine.deploy('one-task.bpmn', oneTask);
  for (let first = 0; first < count; first += IN_FLIGHT)
    await Promise.all(
      Array.from({ length: Math.min(IN_FLIGHT, count - first) }, (_, at) => engine.create('one-task', twoVariables(first + at))),
    );
}

/** A folder as an engine leaves it that is killed, by SIGKILL, while cases wait in it. */
export async function killedWith(count: number, folder: string): Promise<void> {
  const child = fork(__filename, [folder, String(count)]);
  await once(child, 'message');
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function fill(folder: string, count: number): Promise<void> {
  await waitingCases(InProcess.open(folder), count);
  process.send?.('filled');
  // Kept alive by its channel, until it is killed.
  process.on('message', () => {});
}

if (require.main === module) void fill(process.argv[2] ?? '', Number(process.argv[3]));
