import { join } from 'node:path';

import Database from 'libsql';
import { createConnection } from 'mysql2/promise';

import type { TownState } from './town-state';

export type Row = Record<string, string | number | null>;

/** Reads the town's database, past Weir: a specification that counts effects must not ask the one who made them. */
export async function look(state: Pick<TownState, 'data' | 'databaseUrl'>, sql: string, values: readonly (string | number)[] = []): Promise<Row[]> {
  if (state.databaseUrl === null) {
    const database = new Database(join(state.data, 'weir.db'), { readonly: true });
    try {
      return database.prepare(sql).all(...values) as Row[];
    } finally {
      database.close();
    }
  }
  const connection = await createConnection({ uri: state.databaseUrl, timezone: 'Z' });
  try {
    const [rows] = await connection.query(sql, [...values]);
    return rows as Row[];
  } finally {
    await connection.end();
  }
}
