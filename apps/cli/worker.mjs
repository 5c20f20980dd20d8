/** `npm run worker`: builds what is stale, then serves the steps to a Zeebe cluster. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build, root } from './build.mjs';

await build(['worker']);
await import(pathToFileURL(join(root, 'dist/apps/worker/src/main.js')).href);
