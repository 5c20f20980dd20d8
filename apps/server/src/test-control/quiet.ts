import { reading, rows, toMs } from '@libs/base';
import { EngineJob, EngineTimer, Task } from '@libs/history';
import { Delivery, Messages } from '@libs/messages';
import { Outbox } from '@libs/outbox';
import { StepRuntime, Zeebe } from '@libs/zeebe';
import { Injectable } from '@nestjs/common';

import { StreamWatch } from './stream-watch';

type Detail = Readonly<Record<string, number>>;

const isIdle = (detail: Detail) => Object.values(detail).every((count) => count === 0);

export interface QuietLook {
  readonly quiet: boolean;
  readonly nextDueAt: number | null;
  readonly detail: Detail;
}

const PROBE_MS_MAX = 5_000;
const LAST_KEY_OF_PARTITION_1 = 2 ** 52 - 1;

/**
 * Whether nothing is going on: no wish on its way, no job with a worker, no message to a customer due, and history has taken everything there is.
 *
 * How that is known: a command that the engine must refuse travels the whole way to history; when two of them came without any
 * event between, and nothing waits, all is quiet.
 */
@Injectable()
export class Quiet {
  private probeCount = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly steps: StepRuntime,
    private readonly zeebe: Zeebe,
    private readonly stream: StreamWatch,
    private readonly messages: Messages,
    private readonly delivery: Delivery,
  ) {}

  /** Asks the engine only when nothing waits here: a cluster that is asked without end refuses everybody. */
  async look(): Promise<QuietLook> {
    const waiting = await reading(() => this.waiting());
    const detail = isIdle(waiting) ? await this.lookAtEngine(waiting) : { ...waiting, events: 0 };
    return { quiet: isIdle(detail), nextDueAt: await reading(() => this.nextDueAt()), detail };
  }

  private async lookAtEngine(waiting: Detail): Promise<Detail> {
    try {
      await this.probe();
      const before = this.stream.events;
      const detail = await reading(() => this.waiting());
      await this.probe();
      return { ...detail, events: this.stream.events - before };
    } catch {
      return { ...waiting, engineAway: 1 };
    }
  }

  private async waiting(): Promise<Record<string, number>> {
    return {
      outbox: await this.outbox.waiting(),
      stepsInHand: this.steps.busy,
      jobsWaiting: await rows(EngineJob).countBy({ state: 'waiting' }),
      messagesDue: (await this.messages.due(1)).length,
      messagesInHand: this.delivery.inHand,
      tasksDeciding: await rows(Task).countBy({ state: 'deciding' }),
    };
  }

  private async nextDueAt(): Promise<number | null> {
    const timer = await rows(EngineTimer).findOne({ where: {}, order: { dueAt: 'ASC' } });
    const job = await rows(EngineJob).findOne({ where: { state: 'backing-off' }, order: { dueAt: 'ASC' } });
    const due = [timer?.dueAt, job?.dueAt].flatMap((at) => (at ? [toMs(at)] : []));
    return due.length === 0 ? null : Math.min(...due);
  }

  /** A cluster finds the partition in the key: this is one of the first partition, from its far end, where no key has come yet. */
  private async probe(): Promise<void> {
    const key = String(LAST_KEY_OF_PARTITION_1 - ++this.probeCount);
    const seen = this.stream.rejectionOf(key);
    await this.zeebe.resolveIncident(key);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('Expected the engine to export its records, but none came')), PROBE_MS_MAX);
    });
    await Promise.race([seen, late]).finally(() => clearTimeout(timer));
  }
}
