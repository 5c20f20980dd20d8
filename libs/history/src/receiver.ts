import { type Clock, inTransaction, isUniqueViolation, rows, savepoint, toInstant } from '@libs/base';

import type { HistoryRecord } from './history-record';
import { project } from './project';
import { StoredRecord, Watermark } from './tables/stream';

/** The engine was wiped or restored: it counts from the beginning again. An operator begins a new epoch. */
export class StreamBroken extends Error {}

/**
 * Takes the engine's records into history, a bulk in one transaction.
 *
 * Invariant: a record is taken once, in order, however often and to however many servers it is sent: the watermark of its
 * partition is locked for the bulk, and what lies at or below it is skipped.
 */
export class Receiver {
  private broken: StreamBroken | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly epoch: string,
  ) {}

  /** Answers when the bulk is stored. Throws StreamBroken, now and from now on, when a known position holds another record. */
  async take(bulk: readonly HistoryRecord[]): Promise<void> {
    if (this.broken) throw this.broken;
    const partitions = new Map<number, HistoryRecord[]>();
    for (const record of bulk) partitions.set(record.partitionId, [...(partitions.get(record.partitionId) ?? []), record]);
    for (const [partitionId, records] of partitions) {
      await inTransaction(() => this.takeFrom(partitionId, records));
    }
  }

  private async takeFrom(partitionId: number, records: readonly HistoryRecord[]): Promise<void> {
    const mark = await this.lock(partitionId);
    const fresh = records.filter(({ position }) => position > mark.position).sort((a, b) => (a.position < b.position ? -1 : 1));
    await this.compareKnown(records.filter(({ position }) => position <= mark.position));

    const last = fresh.at(-1);
    if (!last) return;
    const kept = fresh.filter(({ recordType }) => recordType === 'EVENT');
    if (kept.length > 0) await rows(StoredRecord).insert(kept.map((record) => toRow(record, this.epoch)));
    await project(kept, this.epoch, this.clock);
    await rows(Watermark).update(
      { epoch: this.epoch, partitionId },
      { position: last.position, takenAt: toInstant(this.clock.now()), recordedAt: toInstant(last.timestamp) },
    );
  }

  /** An update locks the row on every database; a missing row is made first. */
  private async lock(partitionId: number): Promise<Watermark> {
    const at = { epoch: this.epoch, partitionId };
    const takenAt = toInstant(this.clock.now());
    const { affected } = await rows(Watermark).update(at, { takenAt });
    if (affected === 0) {
      await savepoint(() => rows(Watermark).insert({ ...at, position: '', takenAt, recordedAt: takenAt })).catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
      });
      await rows(Watermark).update(at, { takenAt });
    }
    return rows(Watermark).findOneByOrFail(at);
  }

  private async compareKnown(known: readonly HistoryRecord[]): Promise<void> {
    for (const { partitionId, position, key, valueType, recordType } of known) {
      if (recordType !== 'EVENT') continue;
      const kept = await rows(StoredRecord).findOneBy({ epoch: this.epoch, partitionId, position });
      if (!kept || (kept.recordKey === key && kept.valueType === valueType)) continue;
      this.broken = new StreamBroken(
        `Expected record ${Number(position)} of partition ${partitionId} to be ${kept.valueType} ${kept.recordKey}, but the engine sent ${valueType} ${key}: ` +
          'it was wiped or restored. Nothing more is taken until an operator begins a new epoch',
      );
      throw this.broken;
    }
  }
}

const toRow = ({ partitionId, position, key, valueType, json }: HistoryRecord, epoch: string) => ({
  epoch,
  partitionId,
  position,
  recordKey: key,
  valueType,
  json,
});
