import type { EvictionBounds } from '@libs/engine';

/** How fast cases leave the memory: in step with what is written to the log, in characters of records. */
export interface Pace {
  /** So many elements stay in memory however long they wait. */
  readonly instancesKept: number;
  /** For so much that is written a case may leave: about what the smallest case that waits has written. */
  readonly charactersACase: number;
  /** So many leave together at least: one alone makes a write as much dearer as eight do. */
  readonly casesAtOnce: number;
  /** So much must have been written since something has happened in a case. */
  readonly charactersOfRest: number;
}

export const PACE: Pace = { instancesKept: 8_000, charactersACase: 512, casesAtOnce: 8, charactersOfRest: 8 * 1024 * 1024 };

/** A few cases leave now and then. Why not many with a snapshot: nobody is answered meanwhile, for a tenth of a millisecond a case. */
export class EvictionPace {
  private credit = 0;
  private written = 0;
  private newestKey = 0;
  private restingKey = 0;

  constructor(private readonly pace: Pace) {}

  /** Which cases may leave with a turn of so many characters, after which the engine's last key is the given one. */
  after(characters: number, lastKey: number): EvictionBounds {
    const { instancesKept, charactersACase, casesAtOnce, charactersOfRest } = this.pace;
    const cases = Math.floor((this.credit + characters) / charactersACase);
    const casesMax = cases < casesAtOnce ? 0 : cases;
    this.credit += characters - casesMax * charactersACase;
    this.written += characters;
    if (this.written >= charactersOfRest) {
      this.written = 0;
      this.restingKey = this.newestKey;
      this.newestKey = lastKey;
    }
    return { instancesKept, casesMax, beforeKey: this.restingKey };
  }
}
