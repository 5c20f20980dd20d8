import type { DurableLog } from './durable-log';
import type { RecordFilter } from './options';
import { isWanted } from './record-json';
import type { Stored } from './stored';
import { readTurn } from './turn-reader';

/** The records of the log that are to leave, one after the other, from behind those that were exported. */
export class OutgoingRecords {
  private turn: number;
  private records: readonly Stored[] = [];
  private at = 0;

  constructor(
    private readonly log: DurableLog,
    private readonly only: RecordFilter,
  ) {
    this.turn = log.exportedTurn;
  }

  /** The records of the turn that has become durable just now: if they are the next, nobody need read them back. */
  offer(records: readonly Stored[]): void {
    if (this.isTurnRead && this.log.lastTurnId === this.turn + 1) this.begin(this.log.lastTurnId, records);
  }

  next(): Stored | undefined {
    while (this.isTurnRead) {
      const [turn] = this.log.turnsAfter(this.turn, 1);
      if (!turn) return undefined;
      this.begin(turn.id, readTurn(turn.text));
    }
    return this.records[this.at++];
  }

  /** The last turn of which nothing is left to be read. */
  get readTurn(): number {
    return this.isTurnRead ? this.turn : this.turn - 1;
  }

  private get isTurnRead(): boolean {
    return this.at === this.records.length;
  }

  private begin(turn: number, records: readonly Stored[]): void {
    this.turn = turn;
    this.records = records.filter((stored) => isWanted(stored, this.only));
    this.at = 0;
  }
}
