import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the contents of papers lie. Outside of every transaction: a content nobody names is harmless. */
export abstract class FileStore {
  /** Gives the SHA-256 under which the content is found. */
  abstract put(content: Uint8Array): Promise<string>;
  abstract get(sha256: string): Promise<Uint8Array>;
}

/** A folder, each content under its own hash: the same content lies there once. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = this.pathOf(sha256);
    if (await isThere(path)) return sha256;

    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(`${path}.part`, content, { mode: 0o600 });
    await rename(`${path}.part`, path);

    return sha256;
  }

  async get(sha256: string): Promise<Uint8Array> {
    const content = await readFile(this.pathOf(sha256));
    const found = createHash('sha256').update(content).digest('hex');
    if (found !== sha256) throw new Error(`Expected the content under ${sha256}, but its hash is ${found}`);

    return content;
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`Expected a SHA-256 in hex, but got '${sha256}'`);

    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
