/**
 * Cases that only wait and have left the memory: a process instance that nobody called, with all that it has called.
 *
 * Where they lie is for the owner of the engine to say (the log keeps them in its database). Cases leave at any time; those
 * that were brought back are taken from there with the next snapshot, and not before.
 */
export interface EvictedCases {
  /** No evicted case has a higher key in it; 0 when nothing is evicted. */
  readonly highestKey: number;
  /** Roots of the cases that have left since the last snapshot. Whoever starts from that snapshot has them in memory. */
  readonly leftSinceSnapshot: readonly number[];
  /** The root of the case in which something has this key. */
  holderOf(key: number): number | undefined;
  /** What is noted under a name behind a place, in ascending order of numbers, then of roots. */
  notes(name: string, after: Note | undefined, limit: number): readonly Note[];
  /** The body of a case, as it was packed. */
  read(root: number): Uint8Array;
}

/** A number under which an evicted case is looked for, and its root: the key of its first process instance. */
export interface Note {
  readonly number: number;
  readonly root: number;
}

/** The order of notes of one name: negative if the one comes before the other. */
export function inOrder(one: Note, other: Note): number {
  return one.number - other.number || one.root - other.root;
}

/** A case as it leaves: what `read` answers later, and what `notes` finds it by. */
export interface PackedCase {
  readonly root: number;
  readonly body: Uint8Array;
  readonly notes: readonly { readonly name: string; readonly number: number }[];
}

/** Names of notes. Those of a case's keys are what `holderOf` looks through. */
export const noteNames = {
  key: 'key',
  /** The earliest moment at which something in the case becomes due. */
  due: 'due',
  jobsOf: (type: string) => `job ${type}`,
  messagesAt: (nameAndCorrelationKey: string) => `message ${nameAndCorrelationKey}`,
  signalsOf: (name: string) => `signal ${name}`,
  instancesOf: (processDefinitionKey: number) => `process ${processDefinitionKey}`,
} as const;

export const NOTHING_EVICTED: EvictedCases = {
  highestKey: 0,
  leftSinceSnapshot: [],
  holderOf: () => undefined,
  notes: () => [],
  read: (root) => {
    throw new Error(`Expected case ${root} to be evicted, but no case is`);
  },
};
