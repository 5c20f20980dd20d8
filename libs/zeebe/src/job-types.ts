import { Clock, isUniqueViolation, rows, toInstant } from '@libs/base';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';

import type { JobWorkerSpec } from './job-worker';
import { ServedJobType } from './served-job-type';
import { namesOf } from './shapes';

/** Who has not said so for that long serves no more. */
export const HEARTBEAT_MS_MAX = 60_000;

/** Which job types are served: a diagram that names another is refused at its release. */
@Injectable()
export class JobTypes {
  constructor(private readonly clock: Clock) {}

  /** Says, in the current transaction, that this process serves these types. */
  async report(servedBy: string, specs: readonly JobWorkerSpec[]): Promise<void> {
    const seenAt = toInstant(this.clock.now());
    const { affected } = await rows(ServedJobType).update({ servedBy }, { seenAt });
    if (affected === specs.length) return;
    for (const { type, in: variables, out } of specs) {
      const contract = { in: namesOf(variables), out: namesOf(out) };
      await rows(ServedJobType)
        .insert({ jobType: type, servedBy, contract, seenAt })
        .catch((error: unknown) => {
          if (!isUniqueViolation(error)) throw error;
        });
    }
  }

  async withdraw(servedBy: string): Promise<void> {
    await rows(ServedJobType).delete({ servedBy });
  }

  /** The types that somebody serves now. */
  async served(): Promise<string[]> {
    const alive = await rows(ServedJobType).findBy({ seenAt: MoreThan(toInstant(this.clock.now() - HEARTBEAT_MS_MAX)) });
    return [...new Set(alive.map(({ jobType }) => jobType))].sort();
  }
}
