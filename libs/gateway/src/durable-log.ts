import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

import { messageOf } from '@libs/base';
import type { EvictedCases, Note, PackedCase, Snapshot } from '@libs/engine';

import { sumOfCase, sumOfState, sumOfTurn } from './checksums';
import { FolderLock } from './folder-lock';
import {
  type Change,
  Doubtful,
  type LogStore,
  type StoredCase,
  type StoredCases,
  type StoreOpener,
  type StoredTurn,
} from './log-store';
import { SqliteStore } from './sqlite-store';
import { Tail, type Turn } from './tail';

const TURNS_A_READ = 256;
const LEFT_A_READ = 10_000;
/** The name of the note that says with which turn a case has left. */
const LEFT = 'left';
/** Seldom enough to cost a busy engine nothing; after a crash the records of so many turns go out again. */
const EXPORTED_TURNS_A_MARK = 16;

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
  private readonly tail = new Tail();
  private last: number;
  private exported: number;
  private exportedStored: number;
  private bytes = 0;
  private doubt: Doubtful | undefined;

  private constructor(
    private readonly lock: FolderLock,
    private readonly store: LogStore,
    private readonly folder: string,
  ) {
    this.exported = this.exportedStored = this.mark('exported') ?? 0;
    this.last = Math.max(store.lastTurn(), this.mark('last') ?? 0);
    this.reaches(this.exported, 'exported');
    this.reaches(store.acknowledged, 'acknowledged');
  }

  static open(folder: string, tell: (message: string) => void, opener: StoreOpener = SqliteStore.open): DurableLog {
    const lock = FolderLock.take(folder);
    let store: LogStore | undefined;
    try {
      store = opener(folder, tell);
      return new DurableLog(lock, store, folder);
    } catch (error) {
      store?.close();
      lock.release();
      throw error;
    }
  }

  /** Makes one turn durable, with the cases that leave the memory after it; a group of commands costs one fsync. */
  append(text: string, leaving: readonly PackedCase[] = []): void {
    const id = this.last + 1;
    const body = packed(text);
    const isMarked = this.exported - this.exportedStored >= EXPORTED_TURNS_A_MARK;
    this.write({
      turn: { id, body, sum: sumOfTurn({ id, body }) },
      ...(leaving.length > 0 && { cases: { takenAway: [], added: leaving.map((each) => storedCase(each, id)) } }),
      ...(isMarked && { marks: { exported: this.exported } }),
    });
    if (isMarked) this.exportedStored = this.exported;
    this.last = id;
    this.bytes += text.length;
    this.tail.push(id, text);
  }

  /** At most `limit` turns after the given one, oldest first, from memory where possible. */
  turnsAfter(id: number, limit: number): readonly Turn[] {
    if (id >= this.last) return [];
    return this.tail.after(id, limit) ?? this.readTurns(id, limit);
  }

  /** Every turn after the given one, checked. Throws where the log is damaged, and says where. */
  *replayAfter(id: number): Generator<Turn> {
    let at = id;
    for (let turns = this.readTurns(at, TURNS_A_READ); turns.length > 0; turns = this.readTurns(at, TURNS_A_READ)) {
      for (const turn of turns) {
        if (turn.id !== at + 1)
          throw new Error(`Expected turn ${at + 1} in the log, but found turn ${turn.id}: records are missing`);
        at = turn.id;
        this.bytes += turn.text.length;
        yield turn;
      }
    }
    if (at < this.last) throw new Error(`Expected turns ${at + 1} to ${this.last} in the log, but they are missing`);
  }

  snapshot(): StoredSnapshot | undefined {
    const state = this.store.state();
    if (!state) return undefined;
    const sum = sumOfState(state);
    if (sum !== state.sum)
      throw new Error(
        `Expected the snapshot at turn ${state.turn} to have checksum ${state.sum}, but it has ${sum}: it is damaged`,
      );
    return { turn: state.turn, engine: unpacked(state.engine), sequences: state.sequences };
  }

  /** Keeps the engine's state as of the last turn, and lets go of what is older than it and exported. */
  keepSnapshot({ state: engine, broughtBack }: Snapshot, sequences: string, isExporting: boolean): void {
    const state = { turn: this.last, sequences, engine: packed(engine) };
    this.write({
      state: { ...state, sum: sumOfState(state) },
      ...(broughtBack.length > 0 && { cases: { takenAway: broughtBack, added: [] } }),
      forgetUpTo: isExporting ? Math.min(this.exported, this.last) : this.last,
      marks: { last: this.last, exported: this.exported },
    });
    this.exportedStored = this.exported;
    this.bytes = 0;
  }

  /** The cases that have left the memory. Those that left with turns after the snapshot are in what is read of it and of these turns. */
  get evicted(): EvictedCases {
    const { cases } = this.store;
    const leftSinceSnapshot = () => rootsBehind(cases, LEFT, this.mark('last') ?? 0);
    return {
      get leftSinceSnapshot() {
        return leftSinceSnapshot();
      },
      get highestKey() {
        return cases.highestKey;
      },
      holderOf: (key) => cases.holderOf(key),
      notes: (name, after, limit) => cases.notes(name, after, limit),
      read: (root) => bodyOf(root, cases.body(root)),
    };
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

  /** Why nothing can be written any more, if so: see `Doubtful`. */
  get inDoubt(): Doubtful | undefined {
    return this.doubt;
  }

  /** Remembered at once, durable with a later turn or with `keepExported`: after a crash some records go out again. */
  exportedUpTo(turn: number): void {
    this.exported = Math.max(this.exported, turn);
    this.tail.dropUpTo(this.exported);
  }

  keepExported(): void {
    if (this.exported === this.exportedStored) return;
    this.write({ marks: { exported: this.exported } });
    this.exportedStored = this.exported;
  }

  mark(name: string): number | undefined {
    return this.store.mark(name);
  }

  keepMarks(marks: Readonly<Record<string, number>>): void {
    this.write({ marks });
  }

  close(): void {
    try {
      if (!this.doubt) this.keepExported();
    } finally {
      this.store.close();
      this.lock.release();
    }
  }

  /** After one doubtful write nothing more is written: what follows a hole would be lost with it. */
  private write(change: Change): void {
    if (this.doubt) throw this.doubt;
    try {
      this.store.write(change);
    } catch (error) {
      if (error instanceof Doubtful)
        this.doubt = new Doubtful(
          `Expected the disk of ${this.folder} to keep what was written, but it failed: ${error.message}. See to the disk and start the engine again: it then reads what is there`,
          { cause: error },
        );
      throw this.doubt ?? error;
    }
  }

  private reaches(turn: number, what: 'exported' | 'acknowledged'): void {
    if (turn > this.last)
      throw new Error(
        `Expected the log in ${this.folder} to reach turn ${turn}, which was ${what}, but it ends at turn ${this.last}: its end is damaged. Put the folder of the last backup in its place`,
      );
  }

  private readTurns(id: number, limit: number): Turn[] {
    return this.store.turnsAfter(id, limit).map((turn) => ({ id: turn.id, text: textOf(turn) }));
  }
}

/** Not packed: it is small, and packing costs more than all else that is done to it. */
function storedCase({ root, body, notes }: PackedCase, turn: number): StoredCase {
  return { root, body, sum: sumOfCase({ root, body }), notes: [...notes, { name: LEFT, number: turn }] };
}

function rootsBehind(cases: StoredCases, name: string, number: number): readonly number[] {
  const roots: number[] = [];
  let last: Note | undefined = { number, root: Number.MAX_SAFE_INTEGER };
  while (last) {
    const notes = cases.notes(name, last, LEFT_A_READ);
    roots.push(...notes.map(({ root }) => root));
    last = notes.at(-1);
  }
  return roots;
}

function bodyOf(root: number, stored: Pick<StoredCase, 'sum' | 'body'> | undefined): Uint8Array {
  const sum = stored && sumOfCase({ root, body: stored.body });
  if (stored && sum === stored.sum) return stored.body;
  throw new Error(
    `Expected evicted case ${root} to have checksum ${stored?.sum ?? '(none)'}, but it has ${sum ?? '(none)'}: the log is damaged there`,
  );
}

function textOf(turn: StoredTurn): string {
  const sum = sumOfTurn(turn);
  if (sum !== turn.sum)
    throw new Error(
      `Expected turn ${turn.id} in the log to have checksum ${turn.sum}, but it has ${sum}: the log is damaged there`,
    );
  return unpacked(turn.body).toString('utf8');
}

/** Records repeat themselves: packing costs 5 to 8 ms for half a megabyte and leaves a sixth to a sixteenth of it to be written. */
function packed(content: string | Uint8Array): Buffer {
  return deflateRawSync(content, { level: constants.Z_BEST_SPEED });
}

/** A checksum that fits does not say that this is what was packed: a damaged page number makes one table out of another. */
function unpacked(content: Uint8Array): Buffer {
  try {
    return inflateRawSync(content);
  } catch (error) {
    throw new Error(
      `Expected the log to hold what was packed for it, but it cannot be unpacked (${messageOf(error)}): the log is damaged`,
      {
        cause: error,
      },
    );
  }
}
