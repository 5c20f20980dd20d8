import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';

import { type DatabaseOptions, newId, openDatabase, useDatabase } from '../src';

export type DatabaseKind = 'sqlite' | 'sqlite-file' | 'mariadb';

export interface TestDatabase {
  readonly dataSource: DataSource;
  /** Where it can be opened again; neither for a database in memory. */
  readonly at: { readonly url?: string; readonly folder?: string };
  drop(): Promise<void>;
}

const server = { host: '127.0.0.1', port: 3306, user: 'root' };

/** Opens an empty database with these entities and migrations, names it as the one in use, and drops it at the end. */
export async function aDatabase(
  kind: DatabaseKind,
  using: Pick<DatabaseOptions, 'entities' | 'migrations'>,
): Promise<TestDatabase> {
  const { at, drop } = await aPlace(kind);
  const dataSource = await openDatabase({ ...at, ...using });
  useDatabase(dataSource);
  return {
    dataSource,
    at,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await drop();
    },
  };
}

/** Runs a body of specifications on SQLite and, with WEIR_TEST_MARIADB=1, on MariaDB too. */
export function eachDatabase(body: (kind: DatabaseKind) => void): void {
  const kinds: DatabaseKind[] = process.env['WEIR_TEST_MARIADB'] === '1' ? ['sqlite', 'mariadb'] : ['sqlite'];
  describe.each(kinds)('on %s', (kind) => body(kind));
}

async function aPlace(kind: DatabaseKind): Promise<{ at: TestDatabase['at']; drop(): Promise<void> }> {
  if (kind === 'sqlite') return { at: {}, drop: () => Promise.resolve() };
  if (kind === 'sqlite-file') {
    const folder = mkdtempSync(join(tmpdir(), 'weir-'));
    return { at: { folder }, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const name = `weir_${newId()}`;
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    at: { url: `mysql://${server.user}@${server.host}:${server.port}/${name}` },
    drop: () => onServer(`DROP DATABASE ${name}`),
  };
}

async function onServer(sql: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
