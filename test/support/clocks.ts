import type { TownState } from './town-state';
import { until } from './until';

const DAY_MS = 86_400_000;
const HALF_DAYS_MAX = 30;

interface Quiet {
  readonly quiet: boolean;
  /** Weir's own clock, epoch milliseconds. */
  readonly now: number;
  /** When the next timer of the engine fires, if one waits. */
  readonly nextDueAt: number | null;
  readonly detail?: unknown;
}

/**
 * Turns all clocks of a town together (design.md §6): waits until all is quiet, goes to the earliest due timer, and again.
 *
 * Invariant: time is only ever added. Pinning a real broker's clock or turning it back freezes its exporter.
 */
export class Clocks {
  constructor(private readonly state: TownState) {}

  async now(): Promise<number> {
    return (await this.look()).now;
  }

  /** Waits until no job waits for a worker, the outbox is empty and history has caught up. A busy town may take its time, a stuck one may not. */
  async quiet(): Promise<Quiet> {
    for (let before = ''; ; ) {
      const seen = await until('the town to be quiet, or to get on', async () => {
        const now = await this.look();
        const busy = JSON.stringify(now.detail);
        if (!now.quiet && busy === before) throw new Error(`it stays at ${busy}`);
        before = busy;
        return now;
      });
      if (seen.quiet) return seen;
    }
  }

  /** Goes on to the instant `to`, stopping at every timer on the way so that what it starts happens at its own time. */
  async turnTo(to: number): Promise<void> {
    for (;;) {
      const { now, nextDueAt } = await this.quiet();
      if (now >= to) return;
      const next = Math.min(to, nextDueAt ?? to);
      await this.add(Math.max(next - now, 0) + 1);
      if (nextDueAt !== null && nextDueAt <= next) await this.timerGone(nextDueAt);
    }
  }

  async turn(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): Promise<void> {
    const ms = (by.days ?? 0) * DAY_MS + (by.hours ?? 0) * 3_600_000 + (by.minutes ?? 0) * 60_000 + (by.seconds ?? 0) * 1_000;
    await this.turnTo((await this.now()) + ms);
  }

  /** Goes on by half days until something is so: working days differ with the day a run begins on. */
  async turnUntil(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (let turns = 0; turns < HALF_DAYS_MAX; turns++) {
      await this.quiet();
      if (await isSo()) return;
      await this.turn({ hours: 12 });
    }
    throw new Error(`Expected ${what} within ${HALF_DAYS_MAX / 2} days, but it did not come`);
  }

  /** An order to the server under test that only a test may give. */
  order(path: string, body: object = {}): Promise<unknown> {
    return this.ask('POST', `${this.state.server}${path}`, body);
  }

  /** Weir's clocks first, then the broker's: a timer must never fire before Weir thinks its time has come. */
  private async add(offsetMs: number): Promise<void> {
    for (const server of this.state.clocks) {
      await this.ask('POST', `${server}/test/clock/add`, { offsetMs });
    }
    if (this.state.management) {
      await this.ask('POST', `${this.state.management}/actuator/clock/add`, { offsetMilli: offsetMs });
    }
  }

  private async timerGone(dueAt: number): Promise<void> {
    await until(`the timer of ${new Date(dueAt).toISOString()} to fire`, async () => {
      const { nextDueAt } = await this.look();
      return nextDueAt === null || nextDueAt > dueAt;
    });
  }

  private look(): Promise<Quiet> {
    return this.ask('GET', `${this.state.server}/test/quiet`) as Promise<Quiet>;
  }

  private async ask(method: string, url: string, body?: object): Promise<unknown> {
    const answer = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${this.state.testToken}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${url} was answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
}
