import type { EngineRecord } from '@libs/engine';

/** A record of a job that was created; the rest as said. */
export function aRecord(more: Partial<EngineRecord> = {}): EngineRecord {
  return {
    position: 7,
    sourceRecordPosition: 6,
    key: 2 ** 51 + 5,
    timestamp: 1_800_000_000_000,
    recordType: 'EVENT',
    valueType: 'JOB',
    intent: 'CREATED',
    rejectionType: 'NULL_VAL',
    rejectionReason: '',
    value: { type: 'oak' },
    ...more,
  };
}
