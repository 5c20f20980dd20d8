/**
 * Completes package-lock.json, or with `--check` says whether it is complete.
 *
 * npm on one platform leaves the optional packages of the others out of the lock file, and `npm ci` there then refuses it
 * ("Missing: @swc/core-darwin-arm64 … from lock file"). Each missing one is put in as a stub: version, os, cpu, libc.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
const systems = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'arm', 'wasm32', 'mips64el'];

const added = [];
for (const [place, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(place, name) || !/^\d+\.\d+\.\d+(-\S+)?$/.test(version)) continue;
    const words = name.split(/[/-]/);
    const os = systems.find((word) => words.includes(word));
    const cpu = processors.find((word) => words.includes(word));
    if (!os) continue;
    const libc = os === 'linux' ? (words.some((w) => w.includes('musl')) ? ['musl'] : words.some((w) => w.includes('gnu')) ? ['glibc'] : undefined) : undefined;
    packages[`node_modules/${name}`] = { version, ...(cpu && { cpu: [cpu] }), ...(entry.dev && { dev: true }), ...(libc && { libc }), optional: true, os: [os] };
    added.push(name);
  }
}

if (process.argv.includes('--check') && !process.argv.includes('--write')) {
  if (added.length > 0) {
    process.stderr.write(`Expected a lock file for every platform, but it lacks ${added.join(', ')}. Run: npm run lock -- --write\n`);
    process.exit(1);
  }
  process.stdout.write('The lock file is complete\n');
} else {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${added.length} packages of other platforms added\n`);
}

function isLocked(place, name) {
  for (let at = place; ; ) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    const parent = at.lastIndexOf('/node_modules/');
    at = parent < 0 ? '' : at.slice(0, parent);
  }
}
