import { Clock, toInstant } from '@libs/base';
import { RECHECK_MS, waitFor } from '@libs/calendar';
import { Clocks } from '@libs/clocks';
import { JobWorker } from '@libs/zeebe';

import { ReadClockOut, WatchStart } from './deadline-watch.process';

/** Reads a clock for its watch: what it does, what comes next, and until when to wait for it. Changes nothing. */
@JobWorker('deadline-watch/read-clock', { in: WatchStart, out: ReadClockOut })
export class ReadClock {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: Clocks,
  ) {}

  async run({ clockId }: WatchStart): Promise<ReadClockOut> {
    const { state, revision } = await this.clocks.byId(clockId);
    const now = this.clock.now();
    const owed = await this.clocks.nextStep(clockId);
    const { step, at } = owed ? waitFor(owed, now) : { step: 'recheck' as const, at: now + RECHECK_MS };

    return { clockState: state, nextStep: step, nextAt: toInstant(at), clockRevision: revision };
  }
}
