import { Clock } from '@libs/base';

/**
 * The broker's time: the machine's, or, where a test controls it, moved or pinned.
 *
 * A moved clock is kept in the log, so that an engine that is killed and started again does not fall back in time.
 */
export class BrokerClock extends Clock {
  private offsetMs = 0;
  private pinnedAt: number | undefined;
  private changed: () => void = () => {};

  constructor(private readonly machine: Clock) {
    super();
  }

  now(): number {
    return this.pinnedAt ?? this.machine.now() + this.offsetMs;
  }

  add(offsetMs: number): void {
    this.offsetMs += offsetMs;
    if (this.pinnedAt !== undefined) this.pinnedAt += offsetMs;
    this.changed();
  }

  pin(epochMs: number): void {
    this.pinnedAt = epochMs;
    this.changed();
  }

  reset(): void {
    this.offsetMs = 0;
    this.pinnedAt = undefined;
    this.changed();
  }

  get offset(): number {
    return this.offsetMs;
  }

  get pinned(): number | undefined {
    return this.pinnedAt;
  }

  /** One listener: whoever keeps the clock and wakes the timers. */
  onChange(listener: () => void): void {
    this.changed = listener;
  }
}
