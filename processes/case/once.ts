import { Effects } from '@libs/cases';
import { currentJob } from '@libs/zeebe';
import { Injectable } from '@nestjs/common';

/**
 * A step's effect happens once for each entry of its element, whatever job brings it: a redelivery is stopped by the job's key
 * before, a second job for the same entry (an incident solved, a job failed half-way) is stopped here.
 */
@Injectable()
export class Once {
  constructor(private readonly effects: Effects) {}

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const { jobType, processInstanceKey, elementInstanceKey } = currentJob();

    return this.effects.once(`${jobType}:${processInstanceKey}:${elementInstanceKey}`, work);
  }
}
