import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner, VersionColumn } from 'typeorm';

import { aDatabase, eachDatabase, type TestDatabase } from '../testing';
import { appendOnly } from './append-only';
import { instantColumn, jsonColumn } from './columns';
import { isUniqueViolation } from './driver-errors';
import { Overtaken } from './errors';
import { createTable } from './migration-table';
import { openDatabase } from './open-database';
import { saveFirst } from './save-first';
import { schemaDrift } from './schema-drift';
import { afterCommit, inTransaction, reading, rows, savepoint, useDatabase } from './transaction';

@Entity('well')
class Well {
  @PrimaryColumn('varchar', { length: 32 }) readonly id!: string;
  @Column('integer') litres!: number;
  @Column(jsonColumn({ nullable: true })) papers!: { name: string } | null;
  @Column(instantColumn({ name: 'dug_at' })) dugAt!: string;
  @VersionColumn() version!: number;
}

class Wells1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = {
      id: 'varchar(32)',
      litres: 'integer',
      papers: 'longtext?',
      dug_at: 'varchar(24)',
      version: 'integer',
    } as const;
    await createTable(runner, { name: 'well', columns, primary: ['id'] });
    await createTable(runner, { name: 'stone', columns: { id: 'varchar(32)' }, primary: ['id'] });
    await appendOnly(runner, 'stone', ['id']);
  }

  async down(): Promise<void> {}
}

@Entity('stone')
class Stone {
  @PrimaryColumn('varchar', { length: 32 }) readonly id!: string;
}

const using = { entities: [Well, Stone], migrations: [Wells1700000000001] };
const aWell = (id: string): Well =>
  Object.assign(new Well(), { id, litres: 0, papers: { name: '井' }, dugAt: '2026-01-01T00:00:00.000Z' });

describe('One transaction for all', () => {
  eachDatabase((kind) => {
    let town: TestDatabase;
    beforeEach(async () => (town = await aDatabase(kind, using)));
    afterEach(() => town.drop());

    const count = () => inTransaction(() => rows(Well).count());

    it('keeps what the work wrote, and what the columns mean', async () => {
      await inTransaction(() => rows(Well).insert(aWell('W-1')));

      expect(await inTransaction(() => rows(Well).findOneBy({ id: 'W-1' }))).toMatchObject({
        papers: { name: '井' },
        version: 1,
      });
    });

    it('takes everything back when the work throws', async () => {
      const work = inTransaction(async () => {
        await rows(Well).insert(aWell('W-1'));
        throw new Error('dry');
      });

      await expect(work).rejects.toThrow('dry');
      expect(await count()).toBe(0);
    });

    it('joins the transaction it is called in', async () => {
      const work = inTransaction(async () => {
        await inTransaction(() => rows(Well).insert(aWell('W-1')));
        throw new Error('dry');
      });

      await expect(work).rejects.toThrow('dry');
      expect(await count()).toBe(0);
    });

    it('goes back to a savepoint and on from there', async () => {
      await inTransaction(async () => {
        await rows(Well).insert(aWell('W-1'));
        await savepoint(async () => {
          await rows(Well).insert(aWell('W-2'));
          throw new Error('dry');
        }).catch(() => undefined);
        await rows(Well).insert(aWell('W-3'));
      });

      expect(await reading(() => rows(Well).find({ order: { id: 'ASC' }, select: { id: true } }))).toEqual([
        { id: 'W-1' },
        { id: 'W-3' },
      ]);
    });

    it('gives no rows outside of a transaction, nor after its end', async () => {
      expect(() => rows(Well)).toThrow('Expected a transaction');

      let late: Promise<unknown> = Promise.resolve();
      let proceed = () => {};
      await inTransaction(async () => {
        late = new Promise<void>((resolve) => (proceed = resolve)).then(() => rows(Well).count());
      });
      proceed();
      await expect(late).rejects.toThrow('it has already ended');
    });

    it('tells after the commit, and only then', async () => {
      const told: string[] = [];
      await inTransaction(async () => afterCommit(() => told.push('committed')));
      await inTransaction(async () => {
        afterCommit(() => told.push('rolled back'));
        throw new Error('dry');
      }).catch(() => undefined);

      expect(told).toEqual(['committed']);
    });

    it('knows a unique violation', async () => {
      await inTransaction(() => rows(Well).insert(aWell('W-1')));
      const error = await inTransaction(() => rows(Well).insert(aWell('W-1'))).catch((thrown: unknown) => thrown);

      expect(isUniqueViolation(error)).toBe(true);
      expect(isUniqueViolation(new Error('dry'))).toBe(false);
    });

    it('lets of two writers only the first win', async () => {
      await inTransaction(() => saveFirst(rows(Well), aWell('W-1')));
      const [first, second] = await inTransaction(async () => [
        await rows(Well).findOneByOrFail({}),
        await rows(Well).findOneByOrFail({}),
      ]);

      await inTransaction(() => saveFirst(rows(Well), Object.assign(first!, { litres: 1 })));
      await expect(inTransaction(() => saveFirst(rows(Well), second!))).rejects.toThrow(Overtaken);
    });

    it('serves a hundred transactions and reads at once, one in ten of which fail', async () => {
      await inTransaction(() => saveFirst(rows(Well), aWell('W-1')));
      const raise = (fails: boolean) =>
        inTransaction(async () => {
          await rows(Well).increment({ id: 'W-1' }, 'litres', 1);
          if (fails) throw new Error('dry');
        });
      const ended = await Promise.allSettled(
        Array.from({ length: 100 }, (_, n) => (n % 2 ? reading(() => rows(Well).findOneBy({ id: 'W-1' })) : raise(n % 10 === 0))),
      );

      expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(10);
      expect(await reading(() => rows(Well).findOneBy({ id: 'W-1' }))).toMatchObject({ litres: 40 });
    });

    it('adds to an append-only table, and changes nothing there', async () => {
      await inTransaction(() => rows(Stone).insert({ id: 'S-1' }));

      await expect(inTransaction(() => rows(Stone).update({ id: 'S-1' }, { id: 'S-2' }))).rejects.toThrow('append-only');
      await expect(inTransaction(() => rows(Stone).delete({ id: 'S-1' }))).rejects.toThrow('append-only');
      await expect(inTransaction(() => rows(Stone).query("REPLACE INTO stone (id) VALUES ('S-1')"))).rejects.toThrow();
    });

    it('has no drift between entities and tables', async () => {
      expect(await schemaDrift(town.dataSource)).toEqual([]);
    });
  });

  it('refuses on SQLite a query past the transaction it is in', async () => {
    const town = await aDatabase('sqlite', using);

    await expect(inTransaction(() => town.dataSource.getRepository(Well).count())).rejects.toThrow('past it');
    await town.drop();
  });

  it('reads a SQLite file through a connection that cannot write', async () => {
    const town = await aDatabase('sqlite-file', using);
    const readOnly = await openDatabase({ ...town.at, ...using, readOnly: true });
    useDatabase(town.dataSource, readOnly);
    await inTransaction(async () => {
      await rows(Well).insert(aWell('W-1'));
    });

    expect(await reading(() => rows(Well).count())).toBe(1);
    await expect(reading(() => rows(Well).insert(aWell('W-2')))).rejects.toThrow('readonly');
    await readOnly.destroy();
    await town.drop();
  });
});
