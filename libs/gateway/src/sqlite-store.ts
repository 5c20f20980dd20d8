import { join } from 'node:path';

import { messageOf } from '@libs/base';
import Database from 'libsql';

import { bytesOf, textOf } from './bytes-of';
import { sumOfMark } from './checksums';
import { asBytes, asNumber } from './columns';
import { EvictedTable } from './evicted-table';
import { type Change, DiskFull, Doubtful, type LogStore, type StoredState, type StoredTurn } from './log-store';
import { upgrade } from './store-format';
import { hasTornTail } from './torn-tail';
import { Witness } from './witness';

const EVICTED_SUM = 'evicted-sum';

/**
 * The log's place on the disk: `engine.db` in the data folder, written ahead and with an fsync a write.
 *
 * What SQLite itself does not find, the checksums of the rows and the witness beside it do.
 */
export class SqliteStore implements LogStore {
  private readonly insertTurn: Database.Statement<unknown[]>;
  private readonly selectTurns: Database.Statement<unknown[]>;
  private readonly selectMark: Database.Statement<unknown[]>;
  private readonly writeMark: Database.Statement<unknown[]>;
  readonly cases: EvictedTable;

  private constructor(
    private readonly db: Database.Database,
    private readonly witness: Witness,
    private readonly folder: string,
  ) {
    this.cases = new EvictedTable(db);
    this.insertTurn = db.prepare('INSERT INTO turn (id, sum, body) VALUES (?, ?, ?)');
    this.selectTurns = db.prepare(`SELECT id, ${asNumber('sum')}, ${asBytes('body')} FROM turn WHERE id > ? ORDER BY id LIMIT ?`);
    this.selectMark = db.prepare(`SELECT ${asNumber('value')}, ${asNumber('sum')} FROM mark WHERE name = ?`);
    this.writeMark = db.prepare(
      'INSERT INTO mark (name, value, sum) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value, sum = excluded.sum',
    );
  }

  static open(folder: string, tell: (message: string) => void): SqliteStore {
    const db = new Database(join(folder, 'engine.db'), { timeout: 5000 });
    const witness = new Witness(join(folder, 'engine.seen'));
    try {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      tellOfTornTail(db, folder, tell);
      upgrade(db, folder, tell);
      const store = new SqliteStore(db, witness, folder);
      store.cases.check(store.mark(EVICTED_SUM) ?? 0);
      return store;
    } catch (error) {
      db.close();
      witness.close();
      throw readable(error, folder);
    }
  }

  get acknowledged(): number {
    return this.witness.seen;
  }

  write(change: Change): void {
    try {
      if (change.turn && !change.state && !change.cases && !change.marks) this.keepTurn(change.turn);
      else this.inOneTransaction(() => this.keep(change));
    } catch (error) {
      throw asFailure(error);
    }
    if (change.turn) this.witness.saw(change.turn.id);
  }

  turnsAfter(id: number, limit: number): readonly StoredTurn[] {
    return this.read(() => this.selectTurns.all(id, limit)).map((row) => {
      if (!isTurnRow(row)) throw new Error('Expected a turn of records in the log, but found another shape');
      return { ...row, body: bytesOf(row.body) };
    });
  }

  lastTurn(): number {
    const row = this.read(() => this.db.prepare('SELECT COALESCE(MAX(id), 0) AS value FROM turn').get());
    return isValueRow(row) ? row.value : 0;
  }

  state(): StoredState | undefined {
    const columns = `turn, ${asNumber('sum')}, ${asBytes('sequences')}, ${asBytes('engine')}`;
    const newest = `SELECT ${columns} FROM snapshot ORDER BY turn DESC LIMIT 1`;
    const row = this.read(() => this.db.prepare(newest).get());
    return isStateRow(row) ? { ...row, sequences: textOf(row.sequences), engine: bytesOf(row.engine) } : undefined;
  }

  mark(name: string): number | undefined {
    const row = this.read(() => this.selectMark.get(name));
    if (!isValueRow(row)) return undefined;
    if (!('sum' in row) || row.sum !== sumOfMark(name, row.value))
      throw new Error(`Expected the mark '${name}' of the log to have its checksum, but it has another: the log is damaged`);
    return row.value;
  }

  close(): void {
    this.db.close();
    this.witness.close();
  }

  private read<Rows>(work: () => Rows): Rows {
    try {
      return work();
    } catch (error) {
      throw readable(error, this.folder);
    }
  }

  private keep({ turn, state, cases, forgetUpTo, marks = {} }: Change): void {
    if (turn) this.keepTurn(turn);
    if (state) {
      this.db.prepare('DELETE FROM snapshot').run();
      this.db
        .prepare('INSERT INTO snapshot (turn, sum, sequences, engine) VALUES (?, ?, ?, ?)')
        .run(state.turn, state.sum, state.sequences, state.engine);
    }
    if (cases) this.keepMark(EVICTED_SUM, this.cases.change(cases, this.mark(EVICTED_SUM) ?? 0));
    if (forgetUpTo !== undefined) this.db.prepare('DELETE FROM turn WHERE id <= ?').run(forgetUpTo);
    for (const [name, value] of Object.entries(marks)) this.keepMark(name, value);
  }

  private keepMark(name: string, value: number): void {
    this.writeMark.run(name, value, sumOfMark(name, value));
  }

  private keepTurn({ id, sum, body }: StoredTurn): void {
    this.insertTurn.run(id, sum, body);
  }

  private inOneTransaction(work: () => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Moves what stands in the write-ahead log into the database, which says how much of it is whole. */
function tellOfTornTail(db: Database.Database, folder: string, tell: (message: string) => void): void {
  try {
    const pages: unknown = db.prepare('PRAGMA page_size').get();
    const checkpoint: unknown = db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get();
    const frames = numberIn(checkpoint, 'log');
    if (frames >= 0 && hasTornTail(join(folder, 'engine.db-wal'), frames, numberIn(pages, 'page_size')))
      tell(
        `Expected engine.db-wal in ${folder} to end with a whole write, but the last one was cut off. It was never acknowledged and is left out`,
      );
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_FULL') throw error;
    tell(
      `Expected room on the disk of ${folder}, but it is full: nothing that was acknowledged is lost, and nothing new is taken until there is room`,
    );
  }
}

/** SQLite's error, as what it means for the log. */
function asFailure(error: unknown): Error {
  const text = messageOf(error);
  const code = codeOf(error);
  if (code === 'SQLITE_FULL') return new DiskFull(text, { cause: error });
  return new Doubtful(`${text}${code && ` (${code})`}`, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A statement of ours that does not fit the tables (SQLITE_ERROR) tells of damage too: of the names in the schema. */
const DAMAGED: ReadonlySet<string> = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR']);

function readable(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (!DAMAGED.has(code)) return error;
  return new Error(
    `Expected engine.db in ${folder} to be a whole database, but it is damaged (${code}). Put the folder of the last backup in its place`,
    { cause: error },
  );
}

function numberIn(row: unknown, name: string): number {
  const value: unknown =
    typeof row === 'object' && row !== null ? Object.entries(row).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === 'number' ? value : -1;
}

function isValueRow(row: unknown): row is { value: number } {
  return typeof row === 'object' && row !== null && 'value' in row && typeof row.value === 'number';
}

function isTurnRow(row: unknown): row is { id: number; sum: number; body: unknown } {
  return typeof row === 'object' && row !== null && 'id' in row && 'sum' in row && 'body' in row;
}

function isStateRow(row: unknown): row is { turn: number; sum: number; sequences: unknown; engine: unknown } {
  return typeof row === 'object' && row !== null && 'turn' in row && 'engine' in row;
}
