import type { EngineRecord } from '@libs/engine';
import { aRecord } from '@libs/gateway/testing';

import { Sequences } from './sequences';

const job = aRecord();

describe('The sequences of records', () => {
  it('count the records of each value type, also from a counter that was kept', () => {
    const sequences = Sequences.fresh();
    sequences.stored(job);

    expect(Sequences.from(sequences.toText()).stored(job)?.sequence).toBe(2);
    expect(sequences.stored({ ...job, valueType: 'INCIDENT' })?.sequence).toBe(1);
  });

  it('go on counting behind those that were read again', () => {
    const again = Sequences.fresh();
    again.saw({ record: job, sequence: 1 });

    expect(again.stored(job)).toEqual({ record: job, sequence: 2 });
  });

  it('leave bookkeeping out, and a replay reads it all the same', () => {
    const batch: EngineRecord = { ...job, valueType: 'JOB_BATCH', value: { jobKeys: [7], jobs: [{}] } };

    expect(Sequences.fresh().stored(batch)).toMatchObject({
      sequence: 0,
      record: { valueType: 'JOB_BATCH', key: job.key, value: { jobKeys: [7], jobs: [] } },
    });
  });

  it('know no look that found no jobs, nor a command', () => {
    expect(Sequences.fresh().stored({ ...job, valueType: 'JOB_BATCH', value: { jobKeys: [] } })).toBeUndefined();
    expect(Sequences.fresh().stored({ ...job, recordType: 'COMMAND' })).toBeUndefined();
  });
});
