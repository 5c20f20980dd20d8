import { openDatabase, Personal, useDatabase } from '@libs/base';
import { entities, migrations } from '@migrations';
import type { DataSource } from 'typeorm';

export interface Storage {
  readonly personal: Personal;
  close(): Promise<void>;
}

/** Opens the database for writing and, on SQLite, a second connection for the screens; then the key of personal data. */
export async function openStorage(at: { folder: string; url: string | undefined; migrateUrl: string | undefined; keyFile: string }): Promise<Storage> {
  const { folder, url, migrateUrl, keyFile } = at;
  if (migrateUrl !== undefined) await (await openDatabase({ url: migrateUrl, entities, migrations })).destroy();
  const opened: DataSource[] = [];
  const writer = await openDatabase({ folder, url, entities, migrations: migrateUrl === undefined ? migrations : [] });
  opened.push(writer);
  const reader = url === undefined ? await openDatabase({ folder, entities, migrations: [], readOnly: true }) : writer;
  if (reader !== writer) opened.push(reader);
  useDatabase(writer, reader);
  return {
    personal: await Personal.open(keyFile),
    close: async () => {
      for (const dataSource of opened.reverse()) await dataSource.destroy();
    },
  };
}
