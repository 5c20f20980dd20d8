import { type EvictedCases, inOrder, type Note, noteNames, type PackedCase } from './evicted-cases';

const NOTES_A_LOOK = 256;

/** Some notes of a name, in order, and which of them is to be looked at next: of those before it all cases are back. */
interface Reading {
  readonly notes: Note[];
  at: number;
  /** Behind these there are no others. */
  isLast: boolean;
}

/**
 * Brings evicted cases back into memory when something in them is asked for.
 *
 * Invariant: whether a case is in memory changes no record: all that can reach a case (a key, a message, a signal, a look for
 * jobs, the time) comes by here first. A case that was brought back counts as evicted no more and does not leave again, though
 * its body lies where it lay until the next snapshot.
 */
export class WayBack {
  private readonly broughtBack: Set<number>;
  private readonly readings = new Map<string, Reading>();
  private highestKey: number;

  constructor(
    private readonly evicted: EvictedCases,
    private readonly restore: (body: Uint8Array) => void,
  ) {
    this.highestKey = evicted.highestKey;
    this.broughtBack = new Set(evicted.leftSinceSnapshot);
  }

  /** Roots of the cases that have come back since the last snapshot. */
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

  isBack(root: number): boolean {
    return this.broughtBack.has(root);
  }

  /** These cases lie there now, too. */
  left(cases: readonly PackedCase[]): void {
    for (const { root, notes } of cases)
      for (const { name, number } of notes) {
        if (name === noteNames.key && number > this.highestKey) this.highestKey = number;
        const reading = this.readings.get(name);
        if (reading) noteIn(reading, { number, root });
      }
  }

  /** A snapshot was kept: what had been brought back lies there no more. */
  snapshotKept(): void {
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
      if (reading.isLast) return undefined;
      reading = this.read(name, reading.notes.at(-1));
    }
  }

  private read(name: string, after: Note | undefined): Reading {
    const notes = [...this.evicted.notes(name, after, NOTES_A_LOOK)];
    const reading = { notes, at: 0, isLast: notes.length < NOTES_A_LOOK };
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

/** Of what lies behind the notes it is enough to know that there is something. */
function noteIn(reading: Reading, note: Note): void {
  const { notes, at } = reading;
  const last = notes.at(-1);
  const isBehind = !last || inOrder(note, last) > 0;
  if (isBehind && (!reading.isLast || notes.length >= NOTES_A_LOOK)) reading.isLast = false;
  else if (isBehind) notes.push(note);
  else notes.splice(placeFrom(at, notes, note), 0, note);
}

function placeFrom(at: number, notes: readonly Note[], note: Note): number {
  const place = notes.findIndex((each, index) => index >= at && inOrder(each, note) > 0);
  return place < 0 ? notes.length : place;
}
