import { crc32 } from 'node:zlib';

import type Database from 'libsql';

import { sumOfMark, sumOfState, sumOfTurn } from './checksums';
import { textOf } from './bytes-of';
import { asBytes, asNumber } from './columns';
import { EVICTED_TABLES } from './evicted-table';

/** Of `engine.db`. 1: checksums over the packed bytes alone. 2: over numbers, counters and marks too. 3: short lines. 4: evicted cases. 5: shorter lines. 6: cases leave with turns. 7: a turn tells nothing twice (`turn-writer.ts`). */
export const FORMAT = 7;

const TABLES = `
  CREATE TABLE IF NOT EXISTS mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL, sum INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS turn (id INTEGER PRIMARY KEY, sum INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS snapshot (turn INTEGER PRIMARY KEY, sum INTEGER NOT NULL, sequences TEXT NOT NULL, engine BLOB NOT NULL);
  ${EVICTED_TABLES}
`;

/** Brings a folder of an earlier format to this one, in one transaction; a later format is refused. */
export function upgrade(db: Database.Database, folder: string, tell: (message: string) => void): void {
  const format = formatOf(db);
  if (format === FORMAT) return;
  if (format !== undefined && (format > FORMAT || format < 1))
    throw new Error(`Expected engine.db in ${folder} to have format ${FORMAT}, but it has format ${format}`);

  db.exec('BEGIN IMMEDIATE');
  try {
    if (format === 1) fromFirst(db, folder);
    db.exec(TABLES);
    keepFormat(db);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
  if (format !== undefined) tell(`engine.db in ${folder} was brought from format ${format} to format ${FORMAT}`);
}

function formatOf(db: Database.Database): number | undefined {
  const isThere = db.prepare("SELECT 1 AS value FROM sqlite_master WHERE name = 'mark'").get();
  if (isThere === undefined) return undefined;
  const row: unknown = db.prepare(`SELECT ${asNumber('value')} FROM mark WHERE name = 'format'`).get();
  return typeof row === 'object' && row !== null && 'value' in row && typeof row.value === 'number' ? row.value : undefined;
}

function keepFormat(db: Database.Database): void {
  db.prepare("INSERT OR REPLACE INTO mark (name, value, sum) VALUES ('format', ?, ?)").run(FORMAT, sumOfMark('format', FORMAT));
}

/** Nothing is taken over unseen: what format 1 had a checksum for is checked by it first. */
function fromFirst(db: Database.Database, folder: string): void {
  const check = (what: string, body: Uint8Array, sum: number) => {
    if (crc32(body) !== sum)
      throw new Error(
        `Expected ${what} in the log in ${folder} to have checksum ${sum}, but it has ${crc32(body)}: it is damaged`,
      );
  };
  for (const { id } of all<{ id: number }>(db, 'SELECT id FROM turn ORDER BY id')) {
    const { sum, body } = one<{ sum: number; body: Uint8Array }>(
      db,
      `SELECT ${asNumber('sum')}, ${asBytes('body')} FROM turn WHERE id = ?`,
      id,
    );
    check(`turn ${id}`, body, sum);
    db.prepare('UPDATE turn SET sum = ? WHERE id = ?').run(sumOfTurn({ id, body }), id);
  }
  for (const { turn } of all<{ turn: number }>(db, 'SELECT turn FROM snapshot')) {
    const { sum, sequences, engine } = one<{ sum: number; sequences: Uint8Array; engine: Uint8Array }>(
      db,
      `SELECT ${asNumber('sum')}, ${asBytes('sequences')}, ${asBytes('engine')} FROM snapshot WHERE turn = ?`,
      turn,
    );
    check(`the snapshot at turn ${turn}`, engine, sum);
    db.prepare('UPDATE snapshot SET sum = ? WHERE turn = ?').run(
      sumOfState({ turn, sequences: textOf(sequences), engine }),
      turn,
    );
  }
  db.exec('ALTER TABLE mark ADD COLUMN sum INTEGER NOT NULL DEFAULT 0');
  for (const { name, value } of all<{ name: unknown; value: number }>(
    db,
    `SELECT ${asBytes('name')}, ${asNumber('value')} FROM mark`,
  ))
    db.prepare('UPDATE mark SET sum = ? WHERE name = ?').run(sumOfMark(textOf(name), value), textOf(name));
}

function all<Row>(db: Database.Database, sql: string): Row[] {
  return db.prepare(sql).all() as Row[];
}

function one<Row>(db: Database.Database, sql: string, key: number): Row {
  return db.prepare(sql).get(key) as Row;
}
