import { persistently } from '@libs/base';
import { Outbox, type OutboxAnswer, type OutboxRow } from '@libs/outbox';
import { Injectable } from '@nestjs/common';

import { pause } from './pause';
import { Sending } from './sending';
import { EngineRefused } from './zeebe';

const SCAN_MS = 1_000;
const LEASE_MS = 30_000;
const LIMIT = 32;
const AWAY_FIRST_MS = 100;
const AWAY_MS_MAX = 5_000;

/** Told of every answer after it was kept. */
export type OnAnswer = (row: OutboxRow, answer: OutboxAnswer) => void;

/**
 * Sends the outbox's wishes to the engine: at once after a commit, and by a slow scan what another process put or left.
 *
 * Invariant: a wish is sent until the engine answers; the answer is kept, NOT_FOUND too.
 */
@Injectable()
export class Relay {
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;
  private again = false;
  private awayMs = 0;
  private scan: NodeJS.Timeout | undefined;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly sending: Sending,
  ) {}

  /** `name` is this process's own: what it had in hand when it was killed, it takes up again at once. */
  async open(name: string, onAnswer: OnAnswer = () => undefined): Promise<void> {
    await persistently(() => this.outbox.release(name));
    const nudge = (): void => this.nudge(name, onAnswer);
    this.unsubscribe = this.outbox.onPut(nudge);
    this.scan = setInterval(nudge, SCAN_MS);
    nudge();
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.unsubscribe();
    clearInterval(this.scan);
    await this.running;
  }

  /** One round: sends what is due; true when there may be more. */
  async round(name: string, onAnswer: OnAnswer = () => undefined): Promise<boolean> {
    const claimed = await persistently(() => this.outbox.claim(name, { limit: LIMIT, leaseMs: LEASE_MS }));
    const answered = await Promise.all(claimed.map((row) => this.send(row, onAnswer)));
    this.awayMs = answered.includes(false) ? Math.min(AWAY_MS_MAX, Math.max(AWAY_FIRST_MS, this.awayMs * 2)) : 0;
    return claimed.length > 0;
  }

  private nudge(name: string, onAnswer: OnAnswer): void {
    this.again = true;
    this.running ??= this.run(name, onAnswer).finally(() => (this.running = undefined));
  }

  private async run(name: string, onAnswer: OnAnswer): Promise<void> {
    while (this.again && !this.closing.signal.aborted) {
      this.again = false;
      // A database that is away is asked again by the next scan.
      const more = await this.round(name, onAnswer).catch(() => false);
      if (this.awayMs > 0) await pause(this.awayMs, this.closing.signal);
      this.again ||= more;
    }
  }

  private async send(row: OutboxRow, onAnswer: OnAnswer): Promise<boolean> {
    let answer: OutboxAnswer;
    try {
      answer = await this.sending.send(row);
    } catch (error) {
      if (!(error instanceof EngineRefused)) {
        // It waits in the machine's time (see `run`), for Weir's clock may be standing.
        await persistently(() => this.outbox.again(row, 0));
        return false;
      }
      answer = { is: 'refused', message: error.message };
    }
    if (await persistently(() => this.outbox.answered(row, answer))) onAnswer(row, answer);
    return true;
  }
}
