import { status } from '@grpc/grpc-js';
import { messageOf } from '@libs/base';

import { EngineAway, EngineRefused } from './zeebe';

const final = new Set<number>([
  status.INVALID_ARGUMENT,
  status.NOT_FOUND,
  status.ALREADY_EXISTS,
  status.FAILED_PRECONDITION,
  status.OUT_OF_RANGE,
  status.UNIMPLEMENTED,
  status.PERMISSION_DENIED,
  status.UNAUTHENTICATED,
]);

/** Turns what a call threw into one of the port's two errors. */
export function outcomeOf(call: string, error: unknown): EngineAway | EngineRefused {
  const message = `Expected ${call} to be answered, but: ${messageOf(error)}`;
  const code = codeOf(error);
  return code !== undefined && final.has(code)
    ? new EngineRefused(message, { cause: error })
    : new EngineAway(message, { cause: error });
}

export function codeOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number'
    ? error.code
    : undefined;
}
