import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { MessageChannel } from './correspondence';

/** Lays messages in a folder, one file each, for a gateway or a person to pick up. File names say nothing of anybody. */
export class FileChannel extends MessageChannel {
  constructor(private readonly folder: string) {
    super();
  }

  async send({ id, to, text }: { id: string; to: string; text: string }): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${id}.json`), `${JSON.stringify({ to, text })}\n`, { mode: 0o600 });

    return `file:${id}`;
  }

  override async textOf(id: string): Promise<string | null> {
    try {
      return (JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')) as { text: string }).text;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
