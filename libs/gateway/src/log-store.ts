import type { EvictedCases, PackedCase } from '@libs/engine';

/** One turn as it is stored: its records, packed, and a checksum over them and the number. */
export interface StoredTurn {
  readonly id: number;
  readonly sum: number;
  readonly body: Uint8Array;
}

/** The engine's state as of a turn, packed, and a checksum over all of it. */
export interface StoredState {
  readonly turn: number;
  readonly sum: number;
  readonly sequences: string;
  readonly engine: Uint8Array;
}

/** A case that left the memory, what it is found by, and a checksum over root and body. */
export interface StoredCase {
  readonly root: number;
  readonly sum: number;
  readonly body: Uint8Array;
  readonly notes: PackedCase['notes'];
}

/** What becomes durable together. */
export interface Change {
  readonly turn?: StoredTurn;
  readonly state?: StoredState;
  /** Cases that leave the memory, and those of earlier times that lie there in vain. */
  readonly cases?: { readonly takenAway: readonly number[]; readonly added: readonly StoredCase[] };
  /** Turns up to this one are let go of. */
  readonly forgetUpTo?: number;
  readonly marks?: Readonly<Record<string, number>>;
}

/**
 * What the log asks of the disk.
 *
 * Invariant: when `write` has returned, the change survives the loss of the process and of the power; when it has thrown,
 * nothing of it is seen, now or after another start, unless the error is a `Doubtful`.
 */
export interface LogStore {
  /** The last turn that is known to have been acknowledged; after the loss of the power it may lag, it never runs ahead. */
  readonly acknowledged: number;
  write(change: Change): void;
  /** At most `limit` turns after the given one, oldest first. */
  turnsAfter(id: number, limit: number): readonly StoredTurn[];
  lastTurn(): number;
  state(): StoredState | undefined;
  mark(name: string): number | undefined;
  readonly cases: StoredCases;
  close(): void;
}

/** The cases that left the memory. */
export interface StoredCases extends Pick<EvictedCases, 'highestKey' | 'holderOf' | 'notes'> {
  body(root: number): Pick<StoredCase, 'sum' | 'body'> | undefined;
}

/** There is no room on the disk. Nothing was written, and a later write may succeed. */
export class DiskFull extends Error {}

/** A write failed in a way that leaves in doubt what the disk holds. Only another start, which reads what is there, can tell. */
export class Doubtful extends Error {}

export type StoreOpener = (folder: string, tell: (message: string) => void) => LogStore;
