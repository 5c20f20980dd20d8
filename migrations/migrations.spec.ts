import { schemaDrift } from '@libs/base';
import { aDatabase, eachDatabase, type TestDatabase } from '@libs/base/testing';

import { entities, migrations } from './index';

describe('The migrations', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    beforeAll(async () => (town = await aDatabase(kind, { entities, migrations })));
    afterAll(() => town.drop());

    it('make all tables that the entities name, and nothing else', async () => {
      expect(await schemaDrift(town.dataSource)).toEqual([]);
    });

    it('run once each, in the order of their numbers', async () => {
      const ran = (await town.dataSource.query('SELECT name FROM migration ORDER BY id')) as { name: string }[];

      expect(ran.map(({ name }) => name)).toEqual(migrations.map((migration) => new migration().name ?? migration.name));
      expect(await town.dataSource.runMigrations()).toEqual([]);
    });

    it('are taken back again, the newest first', async () => {
      const empty = await aDatabase(kind, { entities, migrations });
      for (let left = migrations.length; left > 0; left--) await empty.dataSource.undoLastMigration();

      const tables = empty.dataSource.entityMetadatas.map(({ tableName }) => tableName);
      const runner = empty.dataSource.createQueryRunner();
      expect((await Promise.all(tables.map(async (table) => ((await runner.hasTable(table)) ? table : [])))).flat()).toEqual([]);
      await runner.release();
      await empty.drop();
    });
  });
});
