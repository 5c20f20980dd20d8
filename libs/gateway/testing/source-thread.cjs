/**
 * Runs a TypeScript file in a worker thread or a child process straight from the sources: swc compiles what is required, and the
 * path aliases point to the sources. For tests only; what is built needs none of it.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { workerData } = require('node:worker_threads');

const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..', '..');
const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const [, lib, testing] = /^@libs\/([^/]+)(\/testing)?$/.exec(request) ?? [];
  return resolve.call(this, lib ? join(root, 'libs', lib, testing ? 'testing' : 'src', 'index.ts') : request, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    configFile: false,
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

require(workerData?.file ?? process.argv[2]);
