import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Canonical } from './canonical/canonical';

const FOLDER = join(__dirname, 'golden');
const fileOf = (name: string) => join(FOLDER, `${name}.json`);

/** What the real broker showed when the scenario was recorded. */
export function readGolden(name: string): Canonical {
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Canonical;
}

/** One event a line, so that a difference between two recordings reads as one. */
export function writeGolden(name: string, { outcome, sayings, stream }: Canonical): void {
  const list = (lines: readonly string[]) => `[${lines.map((line) => `\n${JSON.stringify(line)}`).join(',')}]`;
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), `{"outcome":${list(outcome)},\n"sayings":${list(sayings)},\n"stream":${list(stream)}}\n`);
}
