import { type EvictedCases, type Note, noteNames } from './evicted-cases';

const NOTES_A_LOOK = 256;

/** Some notes of a name, and which of them is to be looked at next. */
interface Reading {
  readonly notes: readonly Note[];
  at: number;
}

/**
 * Brings evicted cases back into memory when something in them is asked for.
 *
 * Invariant: whether a case is in memory changes no record: all that can reach a case (a key, a message, a signal, a look for
 * jobs, the time) comes by here first. A case that was brought back counts as evicted no more, though its body lies where it
 * lay until the next snapshot.
 */
export class WayBack {
  private readonly broughtBack = new Set<number>();
  /** Until cases are evicted anew, of what has been looked through nothing is away any more. */
  private readonly readings = new Map<string, Reading>();
  private highestKey: number;

  constructor(
    private readonly evicted: EvictedCases,
    private readonly restore: (body: Uint8Array) => void,
  ) {
    this.highestKey = evicted.highestKey;
  }

  /** Roots of the cases that came back since the last eviction. */
  get roots(): readonly number[] {
    return [...this.broughtBack];
  }

  /** Brings the case that holds a key; answers whether there was one. */
  bringKey(key: number): boolean {
    if (key <= 0 || key > this.highestKey) return false;
    const root = this.evicted.holderOf(key);
    return root !== undefined && this.bring(root);
  }

  bringAll(name: string): void {
    this.bringFirst(name, Infinity);
  }

  /** Brings the cases with the lowest numbers under a name, at most `count` of them. */
  bringFirst(name: string, count: number): void {
    for (let brought = 0; brought < count; brought++) {
      const next = this.next(name);
      if (!next) return;
      this.bring(next.root);
    }
  }

  bringDue(now: number, limit: number): void {
    for (let brought = 0; brought < limit; brought++) {
      const due = this.nextDue;
      if (due === undefined || due > now) return;
      this.bringFirst(noteNames.due, 1);
    }
  }

  get nextDue(): number | undefined {
    return this.next(noteNames.due)?.number;
  }

  has(name: string): boolean {
    return this.next(name) !== undefined;
  }

  /** Other cases lie there now. */
  evictedAnew(): void {
    this.broughtBack.clear();
    this.readings.clear();
    this.highestKey = this.evicted.highestKey;
  }

  /** The first note under a name whose case is still away. */
  private next(name: string): Note | undefined {
    if (this.highestKey === 0) return undefined;
    let reading = this.readings.get(name) ?? this.read(name, undefined);
    for (;;) {
      for (; reading.at < reading.notes.length; reading.at++) {
        const note = reading.notes[reading.at]!;
        if (!this.broughtBack.has(note.root)) return note;
      }
      if (reading.notes.length < NOTES_A_LOOK) return undefined;
      reading = this.read(name, reading.notes.at(-1));
    }
  }

  private read(name: string, after: Note | undefined): Reading {
    const reading = { notes: this.evicted.notes(name, after, NOTES_A_LOOK), at: 0 };
    this.readings.set(name, reading);
    return reading;
  }

  private bring(root: number): boolean {
    if (this.broughtBack.has(root)) return false;
    this.broughtBack.add(root);
    this.restore(this.evicted.read(root));
    return true;
  }
}
