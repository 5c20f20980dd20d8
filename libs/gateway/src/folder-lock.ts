import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'libsql';

/**
 * Holds a data folder for one broker.
 *
 * Invariant: two brokers never write one folder. The lock is SQLite's own lock on `engine.lock`, which the operating system
 * gives back when the process dies, however it dies; so there is no stale lock to clear away.
 */
export class FolderLock {
  private constructor(private readonly holder: Database.Database) {}

  static take(folder: string): FolderLock {
    mkdirSync(folder, { recursive: true });
    const holder = new Database(join(folder, 'engine.lock'), { timeout: 0 });
    try {
      holder.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      holder.close();
      if (isBusy(error))
        throw new Error(`Expected the data folder ${folder} to be free, but another engine is using it`, { cause: error });
      throw error;
    }
    return new FolderLock(holder);
  }

  release(): void {
    this.holder.exec('ROLLBACK');
    this.holder.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
