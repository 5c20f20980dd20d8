import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FolderStore } from './file-store';

describe('The folder of papers', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'weir-papers-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds a content by its hash, and keeps the same content once', async () => {
    const store = new FolderStore(folder);
    const hash = await store.put(Buffer.from('a deed'));
    expect(await store.put(Buffer.from('a deed'))).toBe(hash);

    expect(Buffer.from(await store.get(hash)).toString()).toBe('a deed');
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toEqual([hash]);
  });

  it('notices a content that was changed', async () => {
    const store = new FolderStore(folder);
    const hash = await store.put(Buffer.from('a deed'));
    writeFileSync(join(folder, hash.slice(0, 2), hash), 'another deed');

    await expect(store.get(hash)).rejects.toThrow(`Expected the content under ${hash}`);
  });

  it('lets nobody out of the folder', async () => {
    await expect(new FolderStore(folder).get('../../etc/passwd')).rejects.toThrow('Expected a SHA-256 in hex');
  });
});
