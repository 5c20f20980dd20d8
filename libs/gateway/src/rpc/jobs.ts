import type { Turns } from '../turns';
import { unary } from './call';
import { readDocument } from './documents';

interface FailJobRequest {
  jobKey: number;
  retries: number;
  errorMessage: string;
  retryBackOff: number;
  variables: string;
}

interface ThrowErrorRequest {
  jobKey: number;
  errorCode: string;
  errorMessage: string;
  variables: string;
}

/** What a worker, or an operator, says about a job. */
export function jobs(turns: Turns) {
  return {
    CompleteJob: unary<{ jobKey: number; variables: string }>(turns, ({ jobKey, variables }) => ({
      valueType: 'JOB',
      intent: 'COMPLETE',
      key: jobKey,
      value: { variables: readDocument(variables) },
    })),
    FailJob: unary<FailJobRequest>(turns, ({ jobKey, retries, errorMessage, retryBackOff, variables }) => ({
      valueType: 'JOB',
      intent: 'FAIL',
      key: jobKey,
      value: { retries, errorMessage, retryBackoff: retryBackOff, variables: readDocument(variables) },
    })),
    ThrowError: unary<ThrowErrorRequest>(turns, ({ jobKey, errorCode, errorMessage, variables }) => ({
      valueType: 'JOB',
      intent: 'THROW_ERROR',
      key: jobKey,
      value: { errorCode, errorMessage, variables: readDocument(variables) },
    })),
    UpdateJobRetries: unary<{ jobKey: number; retries: number }>(turns, ({ jobKey, retries }) => ({
      valueType: 'JOB',
      intent: 'UPDATE_RETRIES',
      key: jobKey,
      value: { retries },
    })),
    UpdateJobTimeout: unary<{ jobKey: number; timeout: number }>(turns, ({ jobKey, timeout }) => ({
      valueType: 'JOB',
      intent: 'UPDATE_TIMEOUT',
      key: jobKey,
      value: { timeout },
    })),
  };
}
