import { createHash } from 'node:crypto';

import { type Note, noteNames } from '@libs/engine';
import type Database from 'libsql';

import { bytesOf } from './bytes-of';
import { sumOfCase } from './checksums';
import { asBytes, asNumber } from './columns';
import type { Change, StoredCase, StoredCases } from './log-store';

export const EVICTED_TABLES = `
  CREATE TABLE IF NOT EXISTS evicted (root INTEGER PRIMARY KEY, sum INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS note (root INTEGER NOT NULL, name INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (root, name, number)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS note_by_name ON note (name, number, root);
`;

/**
 * A number for a note, from all of it. The sum over all notes, and over the checksums of all bodies, is kept as a mark: a note
 * that is changed or lost would otherwise be missed by nobody, and a case would wait for ever.
 */
const PRIME = 2 ** 31 - 1;
const low = (column: string) => `(${column} % ${PRIME})`;
const high = (column: string) => `(${column} / ${PRIME})`;
const HASH = `(
  (${low('root')} * 31 + ${low('name')} * 37 + ${low('number')} * 41 + ${high('root')} * 43 + ${high('name')} * 47 + ${high('number')} * 53) % ${PRIME} * 59
  + (${low('root')} * ${low('number')}) % ${PRIME} * 61 + (${low('name')} * ${low('number')}) % ${PRIME} * 67)`;
const SUM_BELOW = 2 ** 50;
const IN_LIST = '(SELECT value FROM json_each(?))';
const INSERT_NOTES =
  'INSERT OR IGNORE INTO note (root, name, number) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)';
const CASES_A_READ = 500;

const KEY = nameOf(noteNames.key);
const [FIRST, LAST] = [-1, Number.MAX_SAFE_INTEGER];

/** Cases that left the memory, in the log's database: a row a case, and a row for everything that it is found by. */
export class EvictedTable implements StoredCases {
  private readonly selectBody: Database.Statement<unknown[]>;
  private readonly selectHolder: Database.Statement<unknown[]>;
  private readonly selectNotes: Database.Statement<unknown[]>;
  private readonly insertCase: Database.Statement<unknown[]>;
  private readonly insertNotes: Database.Statement<unknown[]>;
  private readonly sumBodies: Database.Statement<unknown[]>;
  private readonly sumNotes: Database.Statement<unknown[]>;

  constructor(private readonly db: Database.Database) {
    this.selectBody = db.prepare(`SELECT ${asNumber('sum')}, ${asBytes('body')} FROM evicted WHERE root = ?`);
    this.selectHolder = db.prepare('SELECT CAST(root AS INTEGER) AS value FROM note WHERE name = ? AND number = ? LIMIT 1');
    this.selectNotes = db.prepare(
      `SELECT ${asNumber('number')}, ${asNumber('root')} FROM note WHERE name = ? AND (number, root) > (?, ?) ORDER BY number, root LIMIT ?`,
    );
    this.insertCase = db.prepare('INSERT INTO evicted (root, sum, body) VALUES (?, ?, ?)');
    this.insertNotes = db.prepare(INSERT_NOTES);
    this.sumBodies = db.prepare(`SELECT SUM(sum) % ${SUM_BELOW} AS value FROM evicted WHERE root IN ${IN_LIST}`);
    this.sumNotes = db.prepare(`SELECT SUM(${HASH}) % ${SUM_BELOW} AS value FROM note WHERE root IN ${IN_LIST}`);
  }

  get highestKey(): number {
    return numberIn(this.db.prepare('SELECT CAST(MAX(number) AS INTEGER) AS value FROM note WHERE name = ?').get(KEY)) ?? 0;
  }

  holderOf(key: number): number | undefined {
    return numberIn(this.selectHolder.get(KEY, key));
  }

  notes(name: string, after: Note | undefined, limit: number): readonly Note[] {
    const rows = this.selectNotes.all(nameOf(name), after?.number ?? FIRST, after?.root ?? LAST, limit);
    return rows.map((row) => {
      if (!isNote(row)) throw new Error('Expected a note of an evicted case in the log, but found another shape');
      return { number: row.number, root: row.root };
    });
  }

  body(root: number): Pick<StoredCase, 'sum' | 'body'> | undefined {
    const row: unknown = this.selectBody.get(root);
    return isBody(row) ? { sum: row.sum, body: bytesOf(row.body) } : undefined;
  }

  /** To be called within a transaction; turns the sum over all that was there into the sum over all that is there now. */
  change({ takenAway, added }: NonNullable<Change['cases']>, sum: number): number {
    const changed = sum - this.takeAway(takenAway) + this.add(added);
    return ((changed % SUM_BELOW) + SUM_BELOW) % SUM_BELOW;
  }

  /** Throws unless bodies and notes are those whose sum was kept. */
  check(sum: number): void {
    const bodies = this.sumOfBodies();
    for (const path of ['NOT INDEXED', 'INDEXED BY note_by_name']) {
      const notes = numberIn(this.db.prepare(`SELECT SUM(${HASH}) % ${SUM_BELOW} AS value FROM note ${path}`).get()) ?? 0;
      const found = (bodies + notes) % SUM_BELOW;
      if (found !== sum)
        throw new Error(
          `Expected the evicted cases in the log to have the sum ${sum}, but they have ${found}: the log is damaged`,
        );
    }
  }

  private takeAway(roots: readonly number[]): number {
    if (roots.length === 0) return 0;
    const list = JSON.stringify(roots);
    const sum = this.sumOf(list);
    this.db.prepare(`DELETE FROM evicted WHERE root IN ${IN_LIST}`).run(list);
    this.db.prepare(`DELETE FROM note WHERE root IN ${IN_LIST}`).run(list);
    return sum;
  }

  private add(cases: readonly StoredCase[]): number {
    for (const { root, sum, body } of cases) this.insertCase.run(root, sum, body);
    const numberOf = remembering(nameOf);
    const notes = cases.flatMap(({ root, notes }) => notes.map(({ name, number }) => [root, numberOf(name), number]));
    this.insertNotes.run(JSON.stringify(notes));
    return this.sumOf(JSON.stringify(cases.map(({ root }) => root)));
  }

  private sumOf(roots: string): number {
    return (numberIn(this.sumBodies.get(roots)) ?? 0) + (numberIn(this.sumNotes.get(roots)) ?? 0);
  }

  private sumOfBodies(): number {
    const select = this.db.prepare(
      `SELECT root, ${asNumber('sum')}, ${asBytes('body')} FROM evicted WHERE root > ? ORDER BY root LIMIT ?`,
    );
    let [last, total] = [0, 0];
    for (let rows = select.all(last, CASES_A_READ); rows.length > 0; rows = select.all(last, CASES_A_READ))
      for (const row of rows) {
        if (!isCase(row) || sumOfCase({ root: row.root, body: bytesOf(row.body) }) !== row.sum)
          throw new Error(`Expected an evicted case behind ${last} to have its checksum, but it has another: the log is damaged`);
        last = row.root;
        total = (total + row.sum) % SUM_BELOW;
      }
    return total;
  }
}

/** 48 bits of a name: of two names with the same number, each finds what the other does, which brings a case back in vain. */
function nameOf(name: string): number {
  return createHash('sha1').update(name).digest().readUIntBE(0, 6);
}

/** Many cases are found by the same names. */
function remembering(number: (name: string) => number): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const found = known.get(name) ?? number(name);
    known.set(name, found);
    return found;
  };
}

function numberIn(row: unknown): number | undefined {
  return typeof row === 'object' && row !== null && 'value' in row && typeof row.value === 'number' ? row.value : undefined;
}

function isNote(row: unknown): row is Note {
  return typeof row === 'object' && row !== null && 'number' in row && 'root' in row;
}

function isBody(row: unknown): row is { sum: number; body: unknown } {
  return typeof row === 'object' && row !== null && 'sum' in row && 'body' in row;
}

function isCase(row: unknown): row is { root: number; sum: number; body: unknown } {
  return isBody(row) && 'root' in row;
}
