import { Clock, isUniqueViolation, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';

import { InboxRow, type JobEnding } from './inbox-row';

export interface JobId {
  readonly epoch: string;
  readonly jobKey: string;
  readonly jobType: string;
}

/** The jobs that came in. Invariant: of all deliveries of a job, one passes `begin` with nothing in hand and commits. */
@Injectable()
export class Inbox {
  constructor(private readonly clock: Clock) {}

  /**
   * Enters the job in the current transaction. Gives how it ended when it was here before.
   *
   * A second delivery waits at the unique key until the first one's transaction is over: then either its ending is there, or it
   * was taken back and the job is ours.
   */
  async begin({ epoch, jobKey, jobType }: JobId): Promise<JobEnding | undefined> {
    try {
      await rows(InboxRow).insert({ epoch, jobKey, jobType, ending: null, at: toInstant(this.clock.now()) });
      return undefined;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const { ending } = await rows(InboxRow).findOneByOrFail({ epoch, jobKey });
    if (ending === null) throw new Error(`Expected job ${jobKey} to have its ending, but it was committed without one`);
    return ending;
  }

  async end({ epoch, jobKey }: JobId, ending: JobEnding): Promise<void> {
    await rows(InboxRow).update({ epoch, jobKey }, { ending } as never);
  }
}
