/**
 * Builds what is stale, and says how far it is. `npm start` and the commands call it, so that nobody has to remember a build.
 * Plain JavaScript, because it runs before anything is compiled.
 *
 * A target is stale when a source file is newer, gone or new since it was last built (names, sizes and times are kept in dist/).
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const shared = ['libs', 'processes', 'migrations', 'tsconfig.json', 'nest-cli.json', 'package-lock.json'];
const bin = (name, file) => join(root, 'node_modules', name, file);
const nest = (app) => [bin('@nestjs/cli', 'bin/nest.js'), 'build', app];

export const targets = {
  server: { sources: ['apps/server', ...shared], command: nest('server') },
  worker: { sources: ['apps/worker', ...shared], command: nest('worker') },
  cli: { sources: ['apps/cli', 'test', ...shared], command: nest('cli') },
  web: {
    sources: ['apps/web', 'libs/modelling', 'package-lock.json'],
    command: [bin('vite', 'bin/vite.js'), 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
  },
};

/** Builds those of `names` that are stale, one after the other; prints progress to stderr unless `quiet`. Exits on a failed build. */
export async function build(names, { quiet = false } = {}) {
  for (const [at, name] of names.entries()) {
    const now = fingerprint(targets[name].sources);
    const stamp = join(root, 'dist', `${name}.stamp`);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;

    const started = process.hrtime.bigint();
    if (!quiet) process.stderr.write(`[${at + 1}/${names.length}] building ${name} …`);
    const { code, output } = await run(targets[name].command);
    if (code !== 0) {
      process.stderr.write(`\n${output}\nExpected ${name} to build, but the compiler refused it (above). Mend it and start again\n`);
      process.exit(1);
    }
    if (!quiet) process.stderr.write(` ${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(1)} s\n`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  const look = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) look(join(path, name));
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  sources.forEach(look);
  return hash.digest('hex');
}

function run(command) {
  return new Promise((resolve) => {
    // Whoever asks for the build, a test too, gets the pages that people get.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code, output }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build(process.argv.length > 2 ? process.argv.slice(2) : Object.keys(targets));
}
