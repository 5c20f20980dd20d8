/** Where "now" comes from. Nothing else in Weir reads the machine's clock. Instants are epoch milliseconds. */
export abstract class Clock {
  abstract now(): number;
}

/** The machine's own time. */
export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}

/**
 * A clock that stands until it is turned.
 *
 * Invariant: it never goes back. A deadline that was met stays met.
 */
export class ControlledClock extends Clock {
  constructor(private nowMs: number) {
    super();
  }

  now(): number {
    return this.nowMs;
  }

  add(offsetMs: number): number {
    if (!(offsetMs >= 0))
      throw new RangeError(`Expected a controlled clock to be turned forward, but it was asked for ${offsetMs} ms`);
    this.nowMs += offsetMs;
    return this.nowMs;
  }
}
