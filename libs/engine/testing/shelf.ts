import { type Engine, type EvictedCases, type EvictionBounds, type Note, type PackedCase, parseMarkedJson } from '@libs/engine';

import { inOrder } from '../src/eviction/evicted-cases';
import { restoredIncidents, type StoredIncidents } from '../src/stored-incidents';

/** Whatever waits leaves, however short it has waited. */
export const EVERYBODY: EvictionBounds = { instancesKept: 0, casesMax: Infinity, beforeKey: Infinity };

/** What an owner of an engine keeps: its last snapshot, and the cases that have left the memory. */
export class Shelf implements EvictedCases {
  state: Uint8Array | undefined;
  private readonly cases = new Map<number, PackedCase>();
  private readonly leftSince = new Set<number>();

  /** Lets whatever waits leave the memory. */
  evictFrom(engine: Engine): void {
    const leaving = engine.waitingCases(EVERYBODY);
    for (const each of leaving) {
      this.cases.set(each.root, each);
      this.leftSince.add(each.root);
    }
    engine.letGo(leaving);
  }

  /** Keeps the engine as it is. */
  keep(engine: Engine): void {
    const { state, broughtBack } = engine.snapshot();
    this.state = state;
    for (const root of broughtBack) this.cases.delete(root);
    this.leftSince.clear();
    engine.snapshotKept();
  }

  get leftSinceSnapshot(): readonly number[] {
    return [...this.leftSince];
  }

  get roots(): number[] {
    return [...this.cases.keys()];
  }

  bodies(): Uint8Array[] {
    return [...this.cases.values()].map(({ body }) => body);
  }

  get highestKey(): number {
    return Math.max(0, ...[...this.cases.values()].flatMap(({ notes }) => numbersOf(notes, 'key')));
  }

  holderOf(key: number): number | undefined {
    return [...this.cases.values()].find(({ notes }) => numbersOf(notes, 'key').includes(key))?.root;
  }

  notes(name: string, after: Note | undefined, limit: number): readonly Note[] {
    const notes = [...this.cases.values()].flatMap((each) =>
      numbersOf(each.notes, name).map((number) => ({ number, root: each.root })),
    );
    return notes
      .sort(inOrder)
      .filter((note) => !after || inOrder(note, after) > 0)
      .slice(0, limit);
  }

  read(root: number): Uint8Array {
    const known = this.cases.get(root);
    if (!known) throw new Error(`Expected case ${root} to be evicted, but it is not`);
    return known.body;
  }
}

/** The engine's state with all its cases, evicted or not, as an object that does not tell which are: whatever has a key is in its order. */
export function wholeState(engine: Engine, evicted: Iterable<Uint8Array>): Record<string, unknown> {
  const { incidents, ...others } = parsed(engine.snapshot().state) as Record<string, unknown> & { incidents: StoredIncidents };
  const whole: Record<string, unknown> = { ...others, incidents: restoredIncidents(incidents) };
  for (const body of evicted) {
    const [, parts] = parsed(body) as [number, Record<string, unknown[]>];
    for (const [name, items] of Object.entries(parts)) {
      const known = whole[name] as unknown[];
      const keys = new Set(known.map(keyOf));
      whole[name] = [...known, ...items.filter((item) => !keys.has(keyOf(item)))];
    }
  }
  for (const items of Object.values(whole)) if (Array.isArray(items)) items.sort((one, other) => keyOf(one) - keyOf(other));
  return whole;
}

function parsed(bytes: Uint8Array): unknown {
  return parseMarkedJson(new TextDecoder().decode(bytes));
}

function keyOf(item: unknown): number {
  const key: unknown = Array.isArray(item) ? item[0] : typeof item === 'object' && item !== null && 'key' in item ? item.key : 0;
  return typeof key === 'number' ? key : 0;
}

function numbersOf(notes: PackedCase['notes'], name: string): number[] {
  return notes.filter((note) => note.name === name).map(({ number }) => number);
}
