/** `npm run <command>`: builds the command line if it is stale, then runs one command of it. Progress goes to stderr only. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build, root } from './build.mjs';

await build(['cli']);
await import(pathToFileURL(join(root, 'dist/apps/cli/src/main.js')).href);
