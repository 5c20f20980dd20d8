import type { HistoryRecord } from '../history-record';

/** What a projection may know of the moment: the epoch it writes for, and a way to say that live pages should look again. */
export interface Taking {
  readonly epoch: string;
  pulse(kind: 'task' | 'case' | 'incident', subject: string | null): void;
}

/** Brings one kind of record into the read tables. It reads and writes rows of the current transaction and decides nothing. */
export interface Projection {
  readonly valueType: string;
  apply(record: HistoryRecord, taking: Taking): Promise<void>;
}
