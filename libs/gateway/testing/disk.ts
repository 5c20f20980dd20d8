import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { newFolder } from './tiny-broker';

const FILES = ['engine.db', 'engine.db-wal', 'engine.seen'];

/** What lies in a data folder at a moment: what the next start finds if the process dies then. */
export type Disk = ReadonlyMap<string, Buffer>;

export function diskOf(folder: string): Disk {
  return new Map(FILES.filter((file) => existsSync(join(folder, file))).map((file) => [file, readFileSync(join(folder, file))]));
}

export function folderWith(disk: Disk): string {
  const folder = newFolder();
  for (const [file, bytes] of disk) writeFileSync(join(folder, file), bytes);
  return folder;
}

/** The disk with one file changed. */
export function changed(disk: Disk, file: string, change: (bytes: Buffer) => Buffer): Disk {
  return new Map([...disk].map(([name, bytes]) => [name, name === file ? change(Buffer.from(bytes)) : bytes]));
}
