import { type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

/** A column's type as it is written in a migration; a question mark at the end allows null. */
export type ColumnText = `varchar(${number})${'?' | ''}` | `${'integer' | 'longtext' | 'text' | 'double' | 'serial'}${'?' | ''}`;

export interface TableText {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnText>>;
  readonly primary: readonly string[];
  /** Unique keys and indexes by name: the name is the same on every database, and entities name it too. */
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly index?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Makes a table from one description on SQLite and on MySQL or MariaDB. `serial` is an integer that counts up by itself.
 *
 * Unique keys are constraints on SQLite and indexes on MySQL, because that is where TypeORM looks for them.
 */
export async function createTable(runner: QueryRunner, text: TableText): Promise<void> {
  const sqlite = onSqlite(runner);
  const unique = Object.entries(text.unique ?? {});
  await runner.createTable(
    new Table({
      name: text.name,
      columns: Object.entries(text.columns).map(([name, column]) => toColumn(name, column, text.primary.includes(name))),
      uniques: sqlite ? unique.map(([name, columnNames]) => ({ name, columnNames: [...columnNames] })) : [],
      indices: [
        ...Object.entries(text.index ?? {}).map(([name, columnNames]) => ({
          name,
          columnNames: [...columnNames],
          isUnique: false,
        })),
        ...(sqlite ? [] : unique.map(([name, columnNames]) => ({ name, columnNames: [...columnNames], isUnique: true }))),
      ],
    }),
  );
}

export function onSqlite(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'better-sqlite3';
}

function toColumn(name: string, text: ColumnText, isPrimary: boolean): TableColumnOptions {
  const [, type, length, nullable] = /^(\w+)(?:\((\d+)\))?(\?)?$/.exec(text) ?? [];
  if (!type) throw new Error(`Expected the column ${name} to have a type like varchar(32), but it was ${text}`);
  return {
    name,
    type: type === 'serial' ? 'integer' : type,
    isPrimary,
    isNullable: nullable !== undefined,
    ...(length === undefined ? {} : { length }),
    ...(type === 'serial' ? { isGenerated: true, generationStrategy: 'increment' as const } : {}),
  };
}
