/**
 * Lets many plays share one clock: it turns when each play that is still on waits for it, for all of them at once.
 *
 * All plays of one lockstep turn it by the same length, so that to none more time passes than it asked for.
 */
export class Lockstep {
  private waiting: (() => void)[] = [];
  private turning: Promise<void> | undefined;

  constructor(
    private playing: number,
    private readonly turn: () => Promise<void>,
  ) {}

  /** The clock has turned. */
  passes(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.turnIfAllWait();
    });
  }

  /** One play less to wait for. */
  leaves(): void {
    this.playing -= 1;
    this.turnIfAllWait();
  }

  private turnIfAllWait(): void {
    if (this.waiting.length === 0 || this.waiting.length < this.playing || this.turning) return;
    const waiting = this.waiting;
    this.waiting = [];
    this.turning = this.turn().finally(() => {
      this.turning = undefined;
      for (const resolve of waiting) resolve();
    });
  }
}
