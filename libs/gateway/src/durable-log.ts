import { join } from 'node:path';
import { types } from 'node:util';
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

import Database from 'libsql';

import { FolderLock } from './folder-lock';

export const LOG_FORMAT = 1;
const TAIL_BYTES_MAX = 8 * 1024 * 1024;

/** The records of one turn of the engine: they became durable together, or not at all. */
export interface Turn {
  readonly id: number;
  readonly lines: readonly string[];
}

export interface StoredSnapshot {
  readonly turn: number;
  readonly engine: Uint8Array;
  readonly sequences: string;
}

/**
 * The engine's memory on disk: turns of records, a snapshot, how far the records were exported, and the controlled clock.
 *
 * Invariant: when `append` has returned, the turn survives the loss of the process and of the power (one fsync a turn).
 * A turn carries a checksum and turns are numbered without gaps, so a damaged log is found before the engine believes it.
 */
export class DurableLog {
  private readonly db: Database.Database;
  private readonly insertTurn: Database.Statement<unknown[]>;
  private readonly selectTurns: Database.Statement<unknown[]>;
  private readonly writeMark: Database.Statement<unknown[]>;
  private tail: Turn[] = [];
  private tailBytes = 0;
  private last: number;
  private exported: number;
  private exportedStored: number;
  private bytes = 0;

  private constructor(
    private readonly lock: FolderLock,
    folder: string,
  ) {
    this.db = new Database(join(folder, 'engine.db'), { timeout: 5000 });
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    this.db.exec(`
      CREATE TABLE IF NOT EXISTS mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS turn (id INTEGER PRIMARY KEY, sum INTEGER NOT NULL, body BLOB NOT NULL);
      CREATE TABLE IF NOT EXISTS snapshot (turn INTEGER PRIMARY KEY, sum INTEGER NOT NULL, sequences TEXT NOT NULL, engine BLOB NOT NULL);
    `);
    this.writeMark = this.db.prepare(
      'INSERT INTO mark (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    );
    this.insertTurn = this.db.prepare('INSERT INTO turn (id, sum, body) VALUES (?, ?, ?)');
    this.selectTurns = this.db.prepare('SELECT id, sum, body FROM turn WHERE id > ? ORDER BY id LIMIT ?');
    this.checkFormat(folder);
    this.exported = this.exportedStored = this.mark('exported') ?? 0;
    this.last = this.lastTurn();
    if (this.exported > this.last) {
      throw new Error(
        `Expected the log in ${folder} to reach turn ${this.exported}, which was exported, but it ends at turn ${this.last}`,
      );
    }
  }

  static open(folder: string): DurableLog {
    const lock = FolderLock.take(folder);
    try {
      return new DurableLog(lock, folder);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Makes one turn durable; a group of commands costs one fsync. */
  append(lines: readonly string[]): void {
    const id = this.last + 1;
    const text = lines.join('\n');
    const body = packed(text);
    if (this.exported > this.exportedStored) {
      this.inOneTransaction(() => {
        this.insertTurn.run(id, crc32(body), body);
        this.writeMark.run('exported', this.exported);
      });
      this.exportedStored = this.exported;
    } else {
      this.insertTurn.run(id, crc32(body), body);
    }
    this.last = id;
    this.bytes += text.length;
    this.keepInTail({ id, lines }, text.length);
  }

  /** At most `limit` turns after the given one, oldest first, from memory where possible. */
  turnsAfter(id: number, limit: number): readonly Turn[] {
    const first = this.tail[0];
    if (first && first.id <= id + 1) return this.tail.slice(id + 1 - first.id, id + 1 - first.id + limit);
    if (id >= this.last) return [];
    return this.readTurns(id, limit);
  }

  /** Every turn after the given one, checked. Throws where the log is damaged, and says where. */
  *replayAfter(id: number): Generator<Turn> {
    for (let at = id; ;) {
      const turns = this.readTurns(at, 256);
      if (turns.length === 0) return;
      for (const turn of turns) {
        if (turn.id !== at + 1)
          throw new Error(`Expected turn ${at + 1} in the log, but found turn ${turn.id}: records are missing`);
        at = turn.id;
        this.bytes += turn.lines.reduce((sum, line) => sum + line.length, 0);
        yield turn;
      }
    }
  }

  snapshot(): StoredSnapshot | undefined {
    const row = this.db.prepare('SELECT turn, sum, sequences, engine FROM snapshot ORDER BY turn DESC LIMIT 1').get();
    if (!isSnapshotRow(row)) return undefined;
    const engine = bytesOf(row.engine);
    if (crc32(engine) !== row.sum) {
      throw new Error(
        `Expected the snapshot at turn ${row.turn} to have checksum ${row.sum}, but it has ${crc32(engine)}: it is damaged`,
      );
    }
    return { turn: row.turn, engine: unpacked(engine), sequences: row.sequences };
  }

  /** Keeps the engine's state as of the last turn and lets go of what is older than it and exported. */
  keepSnapshot(engine: Uint8Array, sequences: string, isExporting: boolean): void {
    const body = packed(engine);
    this.inOneTransaction(() => {
      this.db.prepare('DELETE FROM snapshot').run();
      this.db
        .prepare('INSERT INTO snapshot (turn, sum, sequences, engine) VALUES (?, ?, ?, ?)')
        .run(this.last, crc32(body), sequences, body);
      this.db.prepare('DELETE FROM turn WHERE id <= ?').run(isExporting ? Math.min(this.exported, this.last) : this.last);
      this.writeMark.run('last', this.last);
      this.writeMark.run('exported', this.exported);
    });
    this.exportedStored = this.exported;
    this.bytes = 0;
  }

  get bytesSinceSnapshot(): number {
    return this.bytes;
  }

  get lastTurnId(): number {
    return this.last;
  }

  get exportedTurn(): number {
    return this.exported;
  }

  /** Remembered at once, durable with the next turn or with `keepExported`: after a crash some records go out again. */
  exportedUpTo(turn: number): void {
    this.exported = Math.max(this.exported, turn);
  }

  keepExported(): void {
    if (this.exported === this.exportedStored) return;
    this.writeMark.run('exported', this.exported);
    this.exportedStored = this.exported;
  }

  mark(name: string): number | undefined {
    const row = this.db.prepare('SELECT value FROM mark WHERE name = ?').get(name);
    return isMarkRow(row) ? row.value : undefined;
  }

  keepMark(name: string, value: number): void {
    this.writeMark.run(name, value);
  }

  close(): void {
    this.keepExported();
    this.db.close();
    this.lock.release();
  }

  private checkFormat(folder: string): void {
    const format = this.mark('format');
    if (format === undefined) return this.keepMark('format', LOG_FORMAT);
    if (format !== LOG_FORMAT)
      throw new Error(`Expected engine.db in ${folder} to have format ${LOG_FORMAT}, but it has format ${format}`);
  }

  private lastTurn(): number {
    const row = this.db.prepare('SELECT COALESCE(MAX(id), 0) AS value FROM turn').get();
    return Math.max(isMarkRow(row) ? row.value : 0, this.mark('last') ?? 0);
  }

  private readTurns(id: number, limit: number): Turn[] {
    return this.selectTurns.all(id, limit).map((row) => {
      if (!isTurnRow(row)) throw new Error('Expected a turn of records in the log, but found another shape');
      const body = bytesOf(row.body);
      const sum = crc32(body);
      if (sum !== row.sum)
        throw new Error(
          `Expected turn ${row.id} in the log to have checksum ${row.sum}, but it has ${sum}: the log is damaged there`,
        );
      return { id: row.id, lines: unpacked(body).toString('utf8').split('\n') };
    });
  }

  private keepInTail(turn: Turn, bytes: number): void {
    this.tail.push(turn);
    this.tailBytes += bytes;
    if (this.tailBytes < TAIL_BYTES_MAX) return;
    this.tail = [];
    this.tailBytes = 0;
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

/** Records repeat themselves: packing costs a millisecond for half a megabyte and leaves a twentieth of it to be written. */
function packed(content: string | Uint8Array): Buffer {
  return deflateRawSync(content, { level: constants.Z_BEST_SPEED });
}

function unpacked(content: Uint8Array): Buffer {
  return inflateRawSync(content);
}

function isMarkRow(row: unknown): row is { value: number } {
  return typeof row === 'object' && row !== null && 'value' in row && typeof row.value === 'number';
}

function isTurnRow(row: unknown): row is { id: number; sum: number; body: unknown } {
  return typeof row === 'object' && row !== null && 'id' in row && 'sum' in row && 'body' in row;
}

function isSnapshotRow(row: unknown): row is { turn: number; sum: number; sequences: string; engine: unknown } {
  return typeof row === 'object' && row !== null && 'turn' in row && 'engine' in row;
}

/** Why two shapes: libsql gives a blob as a Buffer from `get` and as an ArrayBuffer from `all`. */
function bytesOf(blob: unknown): Uint8Array {
  if (types.isUint8Array(blob)) return blob;
  if (types.isArrayBuffer(blob)) return new Uint8Array(blob);
  throw new Error('Expected packed bytes in the log, but found another shape');
}
