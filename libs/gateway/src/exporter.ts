import type { DurableLog } from './durable-log';
import { readLine, type Stored } from './log-line';
import type { RecordFilter } from './options';
import { isWanted } from './record-json';

export const BULK_RECORDS_MAX = 1_000;
const BACKOFF_MS_MIN = 50;
const BACKOFF_MS_MAX = 5_000;

/** Where records go, oldest first. Resolves when they are kept there. */
export type Receiver = (records: readonly Stored[]) => Promise<void>;

/**
 * Brings the records of the log to the history, at least once and in order.
 *
 * A bulk leaves as soon as the one before is acknowledged, so a lone record does not wait and a busy engine sends large
 * bulks. The position moves only behind an acknowledged bulk; what was refused is sent again, without end.
 */
export class Exporter {
  private isRunning = false;
  private isClosed = false;
  private failures = 0;
  private wakeUp: () => void = () => {};
  private done: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: DurableLog,
    private readonly receiver: Receiver,
    private readonly tell: (message: string) => void,
    private readonly only: RecordFilter = {},
  ) {}

  /** There may be new records. */
  wake(): void {
    if (this.isRunning || this.isClosed) return;
    this.isRunning = true;
    this.done = this.run().finally(() => (this.isRunning = false));
  }

  /** Sends what there is, if the receiver takes it at once; else the next start does. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.wakeUp();
    await this.done;
    await this.flush();
  }

  private async flush(): Promise<void> {
    while (this.log.exportedTurn < this.log.lastTurnId) if (!(await this.sendSome())) return;
  }

  private async run(): Promise<void> {
    while (!this.isClosed && this.log.exportedTurn < this.log.lastTurnId) {
      if (!(await this.sendSome())) await this.pause();
    }
    if (!this.isClosed) this.keepPosition();
  }

  /** Why a failure only is told: the position is kept with the next turn too, and what went out twice is told apart by it. */
  private keepPosition(): void {
    try {
      this.log.keepExported();
    } catch (error) {
      this.tell(`Expected the log to keep how far was exported, but it failed: ${text(error)}`);
    }
  }

  private async sendSome(): Promise<boolean> {
    const bulk = nextBulk(this.log, this.only);
    try {
      for (let at = 0; at < bulk.records.length; at += BULK_RECORDS_MAX)
        await this.receiver(bulk.records.slice(at, at + BULK_RECORDS_MAX));
    } catch (error) {
      if (this.failures++ === 0)
        this.tell(`Expected the history to take ${bulk.records.length} records, but: ${text(error)}. Trying again`);
      return false;
    }
    if (this.failures > 0) this.tell('The history takes records again');
    this.failures = 0;
    this.log.exportedUpTo(bulk.upToTurn);
    return true;
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

/** Whole turns, as many as fit into one bulk; a turn that is larger than a bulk stands alone. */
function nextBulk(log: DurableLog, only: RecordFilter): { records: readonly Stored[]; upToTurn: number } {
  const records: Stored[] = [];
  let upToTurn = log.exportedTurn;
  for (;;) {
    const [turn] = log.turnsAfter(upToTurn, 1);
    if (!turn || (records.length > 0 && records.length + turn.lines.length > BULK_RECORDS_MAX)) break;
    for (const line of turn.lines) {
      const stored = readLine(line);
      if (isWanted(stored, only)) records.push(stored);
    }
    upToTurn = turn.id;
  }
  return { records, upToTurn };
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
