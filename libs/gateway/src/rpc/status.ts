import { status as codes, type ServiceError, Metadata } from '@grpc/grpc-js';
import { messageOf } from '@libs/base';
import type { EngineRecord } from '@libs/engine';

import { Refused } from '../issue';

/**
 * A status travels in HTTP/2 headers, percent-encoded, and of these clients take 8 KB in all (Java's; Node's 64). What is larger
 * would not be refused but never arrive.
 */
const DETAILS_BYTES_MAX = 7_000;

/** An answer that is not OK, in gRPC's words. */
export class CallStatus extends Error implements ServiceError {
  readonly metadata = new Metadata();
  readonly details: string;

  constructor(
    readonly code: codes,
    details: string,
  ) {
    super(details);
    this.details = fitting(details);
  }
}

function fitting(details: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of details) {
    bytes += /[ -~]/.test(character) ? 1 : 3 * Buffer.byteLength(character);
    if (bytes > DETAILS_BYTES_MAX) return `${kept}…`;
    kept += character;
  }
  return details;
}

const OF_REJECTION: Readonly<Record<string, codes>> = {
  INVALID_ARGUMENT: codes.INVALID_ARGUMENT,
  NOT_FOUND: codes.NOT_FOUND,
  ALREADY_EXISTS: codes.ALREADY_EXISTS,
  INVALID_STATE: codes.FAILED_PRECONDITION,
  PROCESSING_ERROR: codes.INTERNAL,
  UNAUTHORIZED: codes.PERMISSION_DENIED,
};

/** How the engine says that it has no such command at all, which is no fault of the caller. */
const NOT_THERE_YET = /^Expected a command that the embedded engine knows, but /;

export function ofRejection({ intent, rejectionType, rejectionReason }: EngineRecord): CallStatus {
  if (NOT_THERE_YET.test(rejectionReason)) return new CallStatus(codes.UNIMPLEMENTED, rejectionReason);
  return new CallStatus(
    OF_REJECTION[rejectionType] ?? codes.UNKNOWN,
    `Command '${intent}' rejected with code '${rejectionType}': ${rejectionReason}`,
  );
}

export function ofError(error: unknown): CallStatus {
  if (error instanceof CallStatus) return error;
  if (error instanceof Refused)
    return new CallStatus(
      { overloaded: codes.RESOURCE_EXHAUSTED, full: codes.RESOURCE_EXHAUSTED, closed: codes.UNAVAILABLE, failed: codes.INTERNAL }[
        error.reason
      ],
      error.message,
    );
  return new CallStatus(codes.INTERNAL, messageOf(error));
}

export function invalid(message: string): CallStatus {
  return new CallStatus(codes.INVALID_ARGUMENT, message);
}
