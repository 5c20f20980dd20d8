import type { HistoryRecord, Receiver } from '@libs/history';

/** Listens to what history takes, so that a test can know that all that happened before a moment has been taken. */
export class StreamWatch {
  private eventCount = 0;
  private readonly rejections = new Map<string, () => void>();

  /** A receiver that is listened to. */
  over(receiver: Receiver): Pick<Receiver, 'take'> {
    return {
      take: async (bulk) => {
        await receiver.take(bulk);
        for (const record of bulk) this.taken(record);
      },
    };
  }

  /** How many events have been taken since the start. */
  get events(): number {
    return this.eventCount;
  }

  /** Resolves when the engine's refusal of a command on this key has been taken. */
  rejectionOf(key: string): Promise<void> {
    return new Promise((resolve) => this.rejections.set(key, resolve));
  }

  private taken({ recordType, key }: HistoryRecord): void {
    if (recordType === 'EVENT') this.eventCount += 1;
    if (recordType !== 'COMMAND_REJECTION') return;
    this.rejections.get(key)?.();
    this.rejections.delete(key);
  }
}
