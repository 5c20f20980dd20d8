import type { OutboxAnswer, OutboxPayloads, OutboxRow } from '@libs/outbox';
import { Injectable, Optional } from '@nestjs/common';

import { StartedInstances } from './started-instances';
import { VersionRule } from './version-rule';
import { type JobAnswer, Zeebe } from './zeebe';

/** How each kind of wish is said to the engine, and what its answer means. */
@Injectable()
export class Sending {
  private readonly kinds: { [K in keyof OutboxPayloads]: (payload: OutboxPayloads[K], row: OutboxRow) => Promise<OutboxAnswer> } =
    {
      'create-instance': (payload, row) => this.start(payload, row),
      'publish-message': async ({ ttlMs, ...message }, { id }) =>
        (await this.zeebe.publishMessage({ ...message, timeToLiveMs: ttlMs, messageId: id })) === 'published'
          ? { is: 'done' }
          : { is: 'duplicate' },
      'complete-job': async ({ jobKey, variables }) => said(await this.zeebe.completeJob(jobKey, variables)),
      'throw-error': async ({ jobKey, ...error }) => said(await this.zeebe.throwError(jobKey, error)),
      'cancel-instance': async ({ processInstanceKey }) => said(await this.zeebe.cancelInstance(processInstanceKey)),
      'resolve-incident': async ({ incidentKey, jobKey, retries }) => {
        if (jobKey !== null) await this.zeebe.updateJobRetries(jobKey, retries);
        return said(await this.zeebe.resolveIncident(incidentKey));
      },
    };

  constructor(
    private readonly zeebe: Zeebe,
    private readonly versions: VersionRule,
    @Optional() private readonly started?: StartedInstances,
  ) {}

  send(row: OutboxRow): Promise<OutboxAnswer> {
    // The row's kind says which payload it has; TypeScript cannot follow that through a column.
    return this.kinds[row.kind](row.payload as never, row);
  }

  private async start({ processId, variables }: OutboxPayloads['create-instance'], row: OutboxRow): Promise<OutboxAnswer> {
    // Sent before and never answered: it may be running already.
    const running = row.attempts > 1 ? await this.started?.find({ startId: row.id, caseNo: row.subject, processId }) : null;
    if (running) return { is: 'done', processInstanceKey: running };
    const definition = await this.versions.resolve(processId);
    return { is: 'done', ...(await this.zeebe.createInstance({ ...definition, variables: { ...variables, startId: row.id } })) };
  }
}

function said(answer: JobAnswer): OutboxAnswer {
  return { is: answer === 'completed' ? 'done' : 'not-found' };
}
