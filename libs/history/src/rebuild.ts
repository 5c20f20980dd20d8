import { type Clock, inTransaction, rows } from '@libs/base';
import { In, MoreThan } from 'typeorm';

import { recordOfJson } from './history-record';
import { project } from './project';
import { ElementInstance, ProcessInstance, TakenFlow, Variable } from './tables/instances';
import { StoredRecord } from './tables/stream';
import { EngineJob, EngineTimer, IncidentRow, Task } from './tables/work';

const PAGE = 500;

/**
 * Makes the read tables anew from the kept records. What intake wrote on a task (who claimed it, who decided) is not in the stream
 * and stays.
 *
 * Invariant: afterwards the tables are what they were.
 */
export async function rebuild(epoch: string, clock: Clock): Promise<void> {
  await inTransaction(async () => {
    const touched = await rows(Task).find({ select: { jobKey: true, state: true, claimedBy: true, claimedAt: true, decidedBy: true, decidedAt: true } });
    for (const entity of [ProcessInstance, ElementInstance, TakenFlow, Variable, Task, EngineJob, EngineTimer, IncidentRow]) {
      await rows<object>(entity).createQueryBuilder().delete().execute();
    }
    const partitions = await rows(StoredRecord).createQueryBuilder('record').select('DISTINCT record.partitionId', 'id').where({ epoch }).getRawMany<{ id: number }>();
    for (const { id } of partitions) await replay(epoch, Number(id), clock);

    const again = new Map((await rows(Task).findBy({ jobKey: In(touched.map(({ jobKey }) => jobKey)) })).map((task) => [task.jobKey, task]));
    for (const { jobKey, state, ...people } of touched) {
      const deciding = state === 'deciding' && again.get(jobKey)?.state === 'open';
      await rows(Task).update({ jobKey }, { ...people, ...(deciding ? { state } : {}) });
    }
  });
}

async function replay(epoch: string, partitionId: number, clock: Clock): Promise<void> {
  for (let after = ''; ; ) {
    const page = await rows(StoredRecord).find({ where: { epoch, partitionId, position: MoreThan(after) }, order: { position: 'ASC' }, take: PAGE });
    await project(page.map(({ json }) => recordOfJson(json)), epoch, clock);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.position;
  }
}
