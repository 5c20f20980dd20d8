import type { EngineRecord } from '@libs/engine';
import { aRecord } from '@libs/gateway/testing';

import { readLine } from './log-line';
import { RecordLines } from './record-lines';

const job = aRecord();
const sequenceOf = (line: string | undefined) => readLine(line ?? '').sequence;

describe('The lines of records', () => {
  it('count the records of each value type, also from a counter that was kept', () => {
    const lines = RecordLines.fresh();
    lines.write(job);

    expect(sequenceOf(RecordLines.from(lines.toText()).write(job))).toBe(2 ** 51 + 2);
    expect(sequenceOf(lines.write({ ...job, valueType: 'INCIDENT' }))).toBe(2 ** 51 + 1);
  });

  it('go on counting behind those that were read again', () => {
    const [first, again] = [RecordLines.fresh(), RecordLines.fresh()];
    again.saw(readLine(first.write(job) ?? ''));

    expect(again.write(job)).toBe(first.write(job));
  });

  it('keep bookkeeping inside, and a replay reads it all the same', () => {
    const batch: EngineRecord = { ...job, valueType: 'JOB_BATCH', value: { jobKeys: [7], jobs: [{}] } };

    expect(readLine(RecordLines.fresh().write(batch) ?? '')).toMatchObject({
      sequence: 0,
      record: { valueType: 'JOB_BATCH', key: job.key, value: { jobKeys: [7], jobs: [] } },
    });
  });

  it('are not written for a look that found no jobs, nor for a command', () => {
    expect(RecordLines.fresh().write({ ...job, valueType: 'JOB_BATCH', value: { jobKeys: [] } })).toBeUndefined();
    expect(RecordLines.fresh().write({ ...job, recordType: 'COMMAND' })).toBeUndefined();
  });
});
