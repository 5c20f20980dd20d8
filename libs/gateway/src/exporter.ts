import { messageOf } from '@libs/base';

import type { DurableLog } from './durable-log';
import type { RecordFilter } from './options';
import { OutgoingRecords } from './outgoing-records';
import type { Stored } from './stored';

/** As the settings `bulk.size` and `bulk.memoryLimit` of Zeebe's exporter; the record that reaches the second still goes along. */
export const BULK_RECORDS_MAX = 1_000;
export const BULK_BYTES_MAX = 10 * 1024 * 1024;
const BACKOFF_MS_MIN = 50;
const BACKOFF_MS_MAX = 5_000;

/** Records on their way out together, oldest first. */
export interface Bulk {
  readonly size: number;
  readonly bytes: number;
  add(stored: Stored): void;
  /** Resolves when they are kept there; may be called again when they were not. */
  send(): Promise<void>;
}

/** Where records go. */
export interface Outlet {
  bulk(): Bulk;
  close(): void;
}

/**
 * Brings the records of the log to the history, at least once and in order.
 *
 * A bulk leaves as soon as the one before is acknowledged, and is filled while that one is on its way: so a lone record does
 * not wait, and a busy engine sends large bulks. The position moves only behind an acknowledged bulk; what was refused is sent
 * again, without end.
 */
export class Exporter {
  private readonly outgoing: OutgoingRecords;
  private filling: Bulk;
  private leaving: { readonly bulk: Bulk; readonly upToTurn: number } | undefined;
  private isRunning = false;
  private isClosed = false;
  private failures = 0;
  private wakeUp: () => void = () => {};
  private done: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: DurableLog,
    private readonly outlet: Outlet,
    private readonly tell: (message: string) => void,
    only: RecordFilter = {},
  ) {
    this.outgoing = new OutgoingRecords(log, only);
    this.filling = outlet.bulk();
  }

  /** There may be new records; those that have just become durable, if the caller has them at hand. */
  wake(justNow: readonly Stored[] = []): void {
    if (this.isClosed) return;
    if (justNow.length > 0) this.outgoing.offer(justNow);
    this.fill();
    if (this.isRunning) return;
    this.isRunning = true;
    this.done = this.run().finally(() => (this.isRunning = false));
  }

  /** Sends what there is, if the receiver takes it at once; else the next start does. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.wakeUp();
    await this.done;
    while (this.prepareLeaving()) if (!(await this.sendLeaving())) return;
  }

  private async run(): Promise<void> {
    while (!this.isClosed && this.prepareLeaving()) if (!(await this.sendLeaving())) await this.pause();
    if (!this.isClosed) this.keepPosition();
  }

  private fill(): void {
    while (this.filling.size < BULK_RECORDS_MAX && this.filling.bytes < BULK_BYTES_MAX) {
      const stored = this.outgoing.next();
      if (!stored) return;
      this.filling.add(stored);
    }
  }

  /** Whether a bulk is to be sent: one that was refused, or what has been filled since. */
  private prepareLeaving(): boolean {
    if (this.leaving) return true;
    this.fill();
    const upToTurn = this.outgoing.readTurn;
    if (this.filling.size === 0) {
      this.log.exportedUpTo(upToTurn);
      return false;
    }
    this.leaving = { bulk: this.filling, upToTurn };
    this.filling = this.outlet.bulk();
    return true;
  }

  /** Whether it was taken. */
  private async sendLeaving(): Promise<boolean> {
    if (!this.leaving) return true;
    const { bulk, upToTurn } = this.leaving;
    try {
      await bulk.send();
    } catch (error) {
      if (this.failures++ === 0)
        this.tell(`Expected the history to take ${bulk.size} records, but: ${messageOf(error)}. Trying again`);
      return false;
    }
    if (this.failures > 0) this.tell('The history takes records again');
    this.failures = 0;
    this.leaving = undefined;
    this.log.exportedUpTo(upToTurn);
    return true;
  }

  /** Why a failure only is told: the position is kept with a later turn too, and what went out twice is told apart by it. */
  private keepPosition(): void {
    try {
      this.log.keepExported();
    } catch (error) {
      this.tell(`Expected the log to keep how far was exported, but it failed: ${messageOf(error)}`);
    }
  }

  private pause(): Promise<void> {
    const wait = Math.min(BACKOFF_MS_MIN * 2 ** Math.min(this.failures - 1, 10), BACKOFF_MS_MAX);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
