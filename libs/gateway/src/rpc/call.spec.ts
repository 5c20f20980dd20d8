import type { ServerUnaryCall } from '@grpc/grpc-js';
import type { EngineRecord } from '@libs/engine';

import { type Issue, Refused } from '../issue';
import { type Answer, unary } from './call';
import { invalid } from './status';

const record: EngineRecord = {
  value: { name: 'oak' },
  recordType: 'EVENT',
  valueType: 'JOB',
  intent: 'COMPLETED',
  key: 2 ** 51 + 1,
  position: 1,
  sourceRecordPosition: 1,
  timestamp: 1,
  rejectionType: '',
  rejectionReason: '',
};

describe('An RPC that becomes a command', () => {
  const call = (
    issue: (issue: Issue) => void,
    { key = 2 ** 51 + 1, answer }: { key?: number; answer?: (record: EngineRecord) => Answer } = {},
  ) => {
    const heard: unknown[] = [];
    const ask = () => ({ valueType: 'JOB', intent: 'COMPLETE', key, value: {} }) as const;
    const handle = unary<object>({ issue }, ask, answer);
    handle({ request: {} } as ServerUnaryCall<object, Answer>, (error, reply) => heard.push(error?.code ?? reply));
    return heard;
  };

  it('is answered with what of the record goes back', () => {
    expect(call((issue) => issue.answer(record), { answer: ({ value }) => value })).toEqual([{ name: 'oak' }]);
  });

  it('is refused with the status of the rejection, or of the refusal', () => {
    const rejection: EngineRecord = { ...record, recordType: 'COMMAND_REJECTION', rejectionType: 'NOT_FOUND' };

    expect(call((issue) => issue.answer(rejection))).toEqual([5]);
    expect(call((issue) => issue.refuse(Refused.asOverloaded()))).toEqual([8]);
  });

  it('is not issued when it cannot become a command', () => {
    const issued: Issue[] = [];

    expect(call((issue) => issued.push(issue), { key: 1 })).toEqual([14]);
    expect(issued).toEqual([]);
  });

  it('is refused, and the turn not disturbed, when the record cannot be told', () => {
    const answer = () => {
      throw invalid('no such thing');
    };

    expect(call((issue) => issue.answer(record), { answer })).toEqual([3]);
  });
});
