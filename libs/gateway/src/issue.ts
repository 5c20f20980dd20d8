import type { Command, EngineRecord } from '@libs/engine';

/** What Zeebe takes however busy it is: what ends work instead of beginning it (`RequestLimiter`). */
const NEVER_TOO_MANY: ReadonlySet<string> = new Set(['JOB COMPLETE', 'JOB FAIL', 'PROCESS_INSTANCE CANCEL', 'DEPLOYMENT CREATE']);

/** A command that was not carried out. The calls turn it into Zeebe's status. */
export class Refused extends Error {
  constructor(
    readonly reason: 'overloaded' | 'full' | 'failed' | 'closed',
    message: string,
  ) {
    super(message);
  }

  /** The texts are those of Zeebe's broker (`ErrorResponseWriter`). */
  static asOverloaded(): Refused {
    return new Refused('overloaded', 'Reached maximum capacity of requests handled');
  }

  static asFull(): Refused {
    return new Refused('full', 'Cannot accept requests for partition 1. Broker is out of disk space');
  }

  static asClosed(): Refused {
    return new Refused('closed', 'Expected the engine to be running, but it is shutting down');
  }
}

export function isNeverTooMany({ valueType, intent }: Command): boolean {
  return NEVER_TOO_MANY.has(`${valueType} ${intent}`);
}

/** Commands that follow from jobs having become available, to be carried out in the same turn. */
export interface Offers {
  commandsFor(jobTypes: ReadonlySet<string>): readonly Issue[];
}

export interface Issue {
  readonly command: Command;
  answer(record: EngineRecord): void;
  refuse(error: Refused): void;
}
