import type { EngineRecord } from '@libs/engine';

/** A record as it lies in the log. `sequence` counts what leaves, of its value type, from 1; 0 means that it stays inside. */
export interface Stored {
  readonly record: EngineRecord;
  readonly sequence: number;
}
