import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

import { type Current, currentTransaction } from './current-transaction';

let writer: DataSource | undefined;
let reader: DataSource | undefined;

/** Names the database that `inTransaction` writes to and, where reads have a connection of their own, the one `reading` asks. */
export function useDatabase(dataSource: DataSource, readOnly: DataSource = dataSource): void {
  writer = dataSource;
  reader = readOnly;
}

/** The database that was named with `useDatabase`. */
export function database(): DataSource {
  if (!writer) throw new Error('Expected a database to be named with useDatabase, but there is none');
  return writer;
}

/**
 * Runs the work in one transaction: all of its effects or none. Called inside a transaction it joins that one.
 *
 * Invariant: when the work throws, nothing that it wrote is there.
 */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  const outer = currentTransaction.getStore();
  if (outer?.writes && outer.open) return work();

  const runner = database().createQueryRunner();
  const current: Current = { manager: runner.manager, writes: true, open: true, afterCommit: [] };
  let result: T;
  try {
    await runner.startTransaction(isolation());
    try {
      result = await currentTransaction.run(current, work);
      if (current.broken !== undefined) throw current.broken;
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  } finally {
    current.open = false;
    await runner.release();
  }
  for (const then of current.afterCommit) then();
  return result;
}

/** Inside a transaction: runs the work so that, when it throws, only what the work wrote is taken back. */
export async function savepoint<T>(work: () => Promise<T>): Promise<T> {
  const current = transaction();
  const { queryRunner } = current.manager;
  if (!queryRunner) throw new Error('Expected a transaction to have its own connection, but it has none');

  await queryRunner.startTransaction();
  try {
    const result = await work();
    await queryRunner.commitTransaction();
    return result;
  } catch (error) {
    // A deadlock has taken back the whole transaction and the savepoint with it: what follows must not be committed.
    await queryRunner.rollbackTransaction().catch(() => (current.broken = error));
    throw error;
  }
}

/** Lets screens read through `rows` without a transaction and, on SQLite, without waiting for the writer. */
export function reading<T>(work: () => Promise<T>): Promise<T> {
  if (currentTransaction.getStore()?.open) return work();
  if (!reader) throw new Error('Expected a database to be named with useDatabase, but there is none');
  return currentTransaction.run({ manager: reader.manager, writes: false, open: true, afterCommit: [] }, work);
}

/** The rows of an entity in the transaction of this chain of calls. */
export function rows<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
  return transaction().manager.getRepository(entity);
}

/** Runs something when the current transaction has been committed, and never when it has not. It must not throw. */
export function afterCommit(then: () => void): void {
  transaction().afterCommit.push(then);
}

function transaction(): Current {
  const current = currentTransaction.getStore();
  if (!current) throw new Error('Expected a transaction, but nothing here runs inside inTransaction');
  if (!current.open) throw new Error('Expected a transaction, but it has already ended: something was not awaited');
  return current;
}

/** MariaDB's default would read an old snapshot after waiting for a lock; SQLite has one writer and knows one level. */
function isolation(): 'READ COMMITTED' | undefined {
  return database().options.type === 'better-sqlite3' ? undefined : 'READ COMMITTED';
}
