import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the repository, found from the sources as well as from what was built of them. */
export const root = above(__dirname);

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'processes'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Expected to run inside the repository, but no folder above holds package.json and processes');
  return above(parent);
}
