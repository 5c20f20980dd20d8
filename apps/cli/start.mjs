/** `npm start`: builds what is stale, then is the server. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build, root } from './build.mjs';

await build(['server', 'web']);
await import(pathToFileURL(join(root, 'dist/apps/server/src/main.js')).href);
