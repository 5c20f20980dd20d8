import type { DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';

import { currentTransaction } from './current-transaction';
import { Mutex } from './mutex';

/**
 * Makes the one connection of a SQLite database fit for many callers: a query runner per call, and a mutex that a transaction
 * holds from BEGIN to its end, so that no query slips into somebody else's transaction.
 *
 * Why not as TypeORM does it: all callers share one query runner, and a second BEGIN fails ("cannot start a transaction within
 * a transaction").
 */
export function serialise(dataSource: DataSource): void {
  const driver = dataSource.driver as BetterSqlite3Driver;
  const mutex = new Mutex();
  const prepared = new Map<string, unknown>();
  driver.supportedDataTypes.push('longtext');
  driver.createQueryRunner = () => new SerialRunner(driver, mutex, prepared);
}

class SerialRunner extends BetterSqlite3QueryRunner {
  private leaveMutex: (() => void) | undefined;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly mutex: Mutex,
    prepared: Map<string, unknown>,
  ) {
    super(driver);
    // Statements belong to the connection, which all runners share: prepared once, they serve every call.
    Object.assign(this, { stmtCache: prepared });
  }

  override async query(...asked: Parameters<BetterSqlite3QueryRunner['query']>) {
    if (this.leaveMutex) return super.query(...asked);
    const current = currentTransaction.getStore();
    if (current?.writes && current.open) {
      throw new Error('Expected a query to go through the transaction it is in (rows), but it asked the database past it');
    }
    const release = await this.mutex.acquire();
    try {
      return await super.query(...asked);
    } finally {
      release();
    }
  }

  override async startTransaction(...level: Parameters<BetterSqlite3QueryRunner['startTransaction']>): Promise<void> {
    if (this.transactionDepth === 0) this.leaveMutex = await this.mutex.acquire();
    try {
      await super.startTransaction(...level);
    } catch (error) {
      if (this.transactionDepth === 0) this.leave();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (this.transactionDepth === 0) this.leave();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (this.transactionDepth === 0) this.leave();
    }
  }

  override async release(): Promise<void> {
    while (this.leaveMutex && this.isTransactionActive) await super.rollbackTransaction();
    this.leave();
    return super.release();
  }

  private leave(): void {
    const release = this.leaveMutex;
    this.leaveMutex = undefined;
    release?.();
  }
}
