const FIRST_MS = 1_000;
const MS_MAX = 300_000;
/** What a diagram gives a job when it says nothing; more retries than that begin with the shortest wait too. */
const RETRIES_USUAL = 3;

/** How long a job waits for its next try: twice as long every time, and never quite as long as the one beside it. */
export class Backoff {
  /** `chance` gives numbers from 0 up to 1. */
  constructor(private readonly chance: () => number) {}

  ms(retriesBefore: number): number {
    const tries = Math.max(0, RETRIES_USUAL - retriesBefore);
    return Math.round(Math.min(MS_MAX, FIRST_MS * 2 ** tries) * (0.5 + this.chance() / 2));
  }
}
