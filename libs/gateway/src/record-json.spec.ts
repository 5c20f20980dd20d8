import { aRecord } from '@libs/gateway/testing';

import { isWanted, RecordJson } from './record-json';

const job = aRecord();

describe('A record that leaves', () => {
  it("is what Zeebe's Elasticsearch exporter posts, byte for byte", () => {
    expect(new RecordJson().of({ record: job, sequence: 1 })).toBe(
      '{"partitionId":1,"value":{"type":"oak"},"key":2251799813685253,"position":7,"timestamp":1800000000000,"valueType":"JOB","brokerVersion":"8.5.8","recordType":"EVENT","intent":"CREATED","sourceRecordPosition":6,"rejectionType":"NULL_VAL","rejectionReason":"","authorizations":{"authorized_tenants":["<default>"]},"recordVersion":1,"sequence":2251799813685249}',
    );
  });

  it('has its own value, also where the one before had the same', () => {
    const json = new RecordJson();
    const values = [job.value, job.value, { type: 'elm' }].map(
      (value) => JSON.parse(json.of({ record: { ...job, value }, sequence: 1 })) as { value: unknown },
    );

    expect(values.map(({ value }) => value)).toEqual([{ type: 'oak' }, { type: 'oak' }, { type: 'elm' }]);
  });

  it('is of a wanted value type and a wanted record type', () => {
    const only = { valueTypes: ['JOB'], recordTypes: ['EVENT' as const] };

    expect(isWanted({ record: job, sequence: 1 }, only)).toBe(true);
    expect(isWanted({ record: { ...job, valueType: 'VARIABLE' }, sequence: 1 }, only)).toBe(false);
    expect(isWanted({ record: { ...job, recordType: 'COMMAND_REJECTION' }, sequence: 1 }, only)).toBe(false);
  });

  it('is none of the bookkeeping', () => {
    expect(isWanted({ record: job, sequence: 0 }, {})).toBe(false);
  });
});
