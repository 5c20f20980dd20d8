import type { QueryRunner } from 'typeorm';

import { onSqlite } from './migration-table';

/**
 * Lets rows of a table be added and read, never changed or removed.
 *
 * Holes that triggers leave: SQLite's REPLACE deletes without the delete trigger, so an insert on a taken key is refused before it;
 * MariaDB's TRUNCATE runs no trigger, so the application's user is granted SELECT and INSERT only.
 */
export async function appendOnly(runner: QueryRunner, table: string, key: readonly string[]): Promise<void> {
  for (const verb of ['UPDATE', 'DELETE']) {
    const name = `${table}_no_${verb.toLowerCase()}`;
    const message = `Expected ${table} to be append-only, but a row was asked to ${verb}`;
    await runner.query(
      onSqlite(runner)
        ? `CREATE TRIGGER "${name}" BEFORE ${verb} ON "${table}" BEGIN SELECT RAISE(ABORT, '${message}'); END`
        : `CREATE TRIGGER \`${name}\` BEFORE ${verb} ON \`${table}\` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}'`,
    );
  }
  if (!onSqlite(runner)) return;
  await runner.query(
    `CREATE TRIGGER "${table}_no_replace" BEFORE INSERT ON "${table}" WHEN EXISTS (SELECT 1 FROM "${table}" WHERE ${key
      .map((column) => `"${column}" = NEW."${column}"`)
      .join(' AND ')}) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: ${table}.${key.join(', ')}'); END`,
  );
}
