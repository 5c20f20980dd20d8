import type { EngineRecord } from '@libs/engine';

import { isWanted, readLine, RecordLines } from './record-json';

const job: EngineRecord = {
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
};

describe('The line of a record', () => {
  it("is what Zeebe's Elasticsearch exporter posts, byte for byte", () => {
    expect(RecordLines.fresh().write(job)).toBe(
      '{"partitionId":1,"value":{"type":"oak"},"key":2251799813685253,"position":7,"timestamp":1800000000000,"valueType":"JOB","brokerVersion":"8.5.8","recordType":"EVENT","intent":"CREATED","sourceRecordPosition":6,"rejectionType":"NULL_VAL","rejectionReason":"","authorizations":{"authorized_tenants":["<default>"]},"recordVersion":1,"sequence":2251799813685249}',
    );
  });

  it('reads back as the record', () => {
    expect(readLine(RecordLines.fresh().write(job) ?? '')).toMatchObject(job);
  });

  it('counts the records of each value type, also from a counter that was kept', () => {
    const lines = RecordLines.fresh();
    lines.write(job);
    const sequence = /"sequence":(\d+)/;

    expect(sequence.exec(RecordLines.from(lines.toText()).write(job) ?? '')?.[1]).toBe(String(2 ** 51 + 2));
    expect(sequence.exec(lines.write({ ...job, valueType: 'INCIDENT' }) ?? '')?.[1]).toBe(String(2 ** 51 + 1));
  });

  it('stays inside for bookkeeping, and a replay reads it all the same', () => {
    const line = RecordLines.fresh().write({ ...job, valueType: 'JOB_BATCH', value: { jobKeys: [7], jobs: [{}] } }) ?? '';

    expect(isWanted(line, {})).toBe(false);
    expect(readLine(line)).toMatchObject({ valueType: 'JOB_BATCH', key: job.key, value: { jobKeys: [7], jobs: [] } });
  });

  it('is not written for a look that found no jobs', () => {
    expect(RecordLines.fresh().write({ ...job, valueType: 'JOB_BATCH', value: { jobKeys: [] } })).toBeUndefined();
  });

  it('is not written for a command', () => {
    expect(RecordLines.fresh().write({ ...job, recordType: 'COMMAND' })).toBeUndefined();
  });
});
