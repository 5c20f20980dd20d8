import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Libsql from 'libsql';
import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';

import { serialise } from './one-writer';

export interface DatabaseOptions {
  /** A MySQL or MariaDB: mysql://user:password@host:port/name. Without it the database is a SQLite file. */
  readonly url?: string | undefined;
  /** Where the SQLite file weir.db lies; without it the database is in memory and gone with the process. */
  readonly folder?: string | undefined;
  readonly entities: readonly (EntitySchema | NewableFunction)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Only to read: no migration runs and on SQLite nothing can be written. */
  readonly readOnly?: true;
  readonly poolSize?: number;
}

type Common = Pick<DataSourceOptions, 'migrationsTransactionMode' | 'migrationsTableName' | 'logging'> & {
  entities: (EntitySchema | NewableFunction)[];
  migrations: (new () => MigrationInterface)[];
};

/** Opens the database and brings it up to the newest migration. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const common: Common = {
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    logging: false,
  };
  const dataSource = options.url === undefined ? openSqlite(options, common) : openMariadb(options.url, options, common);
  await dataSource.initialize();
  try {
    if (!options.readOnly) {
      if (options.url !== undefined) await collate(dataSource);
      await dataSource.runMigrations();
    }
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

function openSqlite({ folder, readOnly }: DatabaseOptions, common: Common): DataSource {
  if (folder !== undefined && !readOnly) mkdirSync(folder, { recursive: true });
  const dataSource = new DataSource({
    ...common,
    type: 'better-sqlite3',
    driver: Libsql,
    database: folder === undefined ? ':memory:' : join(folder, 'weir.db'),
    prepareDatabase: (connection: Libsql.Database) => {
      connection.pragma('busy_timeout = 5000');
      if (readOnly) connection.pragma('query_only = ON');
    },
    ...(folder !== undefined && !readOnly ? { enableWAL: true } : {}),
  });
  serialise(dataSource);
  return dataSource;
}

function openMariadb(url: string, { poolSize = 16 }: DatabaseOptions, common: Common): DataSource {
  return new DataSource({
    ...common,
    type: 'mariadb',
    url,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    bigNumberStrings: true,
    poolSize,
  });
}

/** Keys are compared letter for letter. An empty database takes that as its default; one that holds tables must have it. */
async function collate(dataSource: DataSource): Promise<void> {
  const [row] = (await dataSource.query(
    'SELECT @@collation_database AS collation, DATABASE() AS name, (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()) AS tables',
  )) as [{ collation: string; name: string; tables: number | string }];
  if (row.collation === 'utf8mb4_bin') return;
  if (Number(row.tables) > 0)
    throw new Error(`Expected database ${row.name} to be collated utf8mb4_bin, but it is ${row.collation}`);
  await dataSource.query(`ALTER DATABASE \`${row.name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
}
