import { type EvictedCases, type Note, noteNames } from './evicted-cases';

const NOTES_A_LOOK = 256;

/**
 * Brings evicted cases back into memory when something in them is asked for.
 *
 * Invariant: whether a case is in memory changes no record: all that can reach a case (a key, a message, a signal, a look for
 * jobs, the time) comes by here first. A case that was brought back counts as evicted no more, though its body lies where it
 * lay until the next snapshot.
 */
export class WayBack {
  private readonly broughtBack = new Set<number>();
  /** How far the notes of a name have been looked through: of what is before, nothing is evicted any more. */
  private readonly places = new Map<string, Note>();
  private highestKey: number;
  private nextNote: Note | undefined;
  private isNextKnown = false;

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
    if (!this.isNextKnown) this.nextNote = this.next(noteNames.due);
    this.isNextKnown = true;
    return this.nextNote?.number;
  }

  has(name: string): boolean {
    return this.next(name) !== undefined;
  }

  /** Other cases lie there now. */
  evictedAnew(): void {
    this.broughtBack.clear();
    this.places.clear();
    this.highestKey = this.evicted.highestKey;
    this.isNextKnown = false;
  }

  /** The first note under a name whose case is still away. */
  private next(name: string): Note | undefined {
    while (this.highestKey > 0) {
      const notes = this.evicted.notes(name, this.places.get(name), NOTES_A_LOOK);
      for (const note of notes) {
        if (!this.broughtBack.has(note.root)) return note;
        this.places.set(name, note);
      }
      if (notes.length < NOTES_A_LOOK) return undefined;
    }
    return undefined;
  }

  private bring(root: number): boolean {
    if (this.broughtBack.has(root)) return false;
    this.broughtBack.add(root);
    if (this.nextNote?.root === root) this.isNextKnown = false;
    this.restore(this.evicted.read(root));
    return true;
  }
}
