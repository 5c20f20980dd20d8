import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { scaffold } from './scaffold';

const TASK_TYPE = /<zeebe:taskDefinition [^>]*type="([^"]+)"/g;

/** `npm run step <process>`: writes the workers and specifications that its diagram names and that are not there yet. */
export async function step([process_]: readonly string[]): Promise<void> {
  const diagram = `processes/${process_}/${process_}.bpmn`;
  if (process_ === undefined || !existsSync(diagram)) {
    throw new Error(`Expected a process with a diagram, but there is no ${diagram}`);
  }
  const types = new Set([...readFileSync(diagram, 'utf8').matchAll(TASK_TYPE)].map(([, type = '']) => type));
  for (const type of [...types].sort()) {
    if (type.startsWith('io.camunda') || type.startsWith('=')) continue;
    const files = scaffold(type);
    for (const [file, text] of Object.entries(files)) {
      if (existsSync(file)) continue;
      writeFileSync(file, text);
      process.stdout.write(`${file}\n`);
    }
  }
}
