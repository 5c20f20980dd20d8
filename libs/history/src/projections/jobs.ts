import { rows, toInstant } from '@libs/base';

import { type HistoryRecord, processOf, textIn } from '../history-record';
import { EngineJob, Task, type TaskState } from '../tables/work';
import { instance } from './process-instances';
import type { Projection, Taking } from './projection';

const USER_TASK = 'io.camunda.zeebe:userTask';
const RESERVED = 'io.camunda.zeebe:';
const ENDINGS: Readonly<Record<string, TaskState>> = { COMPLETED: 'done', CANCELED: 'withdrawn', ERROR_THROWN: 'done' };

/** A person's job goes into the inbox; a worker's is watched until somebody has done it. */
export const jobs: Projection = {
  valueType: 'JOB',

  async apply(record, taking) {
    if (textIn(record.value, 'type') === USER_TASK) await person(record, taking);
    else await worker(record);
  },
};

async function person(record: HistoryRecord, taking: Taking): Promise<void> {
  const { key, intent, value, timestamp } = record;
  if (intent === 'CREATED') return putIn(record, taking);
  if (intent === 'MIGRATED') {
    await rows(Task).update({ jobKey: key }, { version: Number(value['processDefinitionVersion']), definitionKey: textIn(value, 'processDefinitionKey') });
    return;
  }
  const ending = ENDINGS[intent];
  if (!ending) return;
  await rows(Task).update({ jobKey: key }, { state: ending, endedAt: toInstant(timestamp) });
  taking.pulse('task', (await instance(textIn(value, 'processInstanceKey'))).caseNo);
}

async function putIn({ key, value, timestamp }: HistoryRecord, taking: Taking): Promise<void> {
  const instanceKey = textIn(value, 'processInstanceKey');
  const { rootKey, caseNo } = await instance(instanceKey);
  const given = (value['customHeaders'] ?? {}) as Record<string, string>;
  const headers = Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith(RESERVED)));
  await rows(Task).insert({
    jobKey: key,
    epoch: taking.epoch,
    instanceKey,
    rootKey,
    caseNo,
    processId: processOf(textIn(value, 'bpmnProcessId')),
    version: Number(value['processDefinitionVersion']),
    definitionKey: textIn(value, 'processDefinitionKey'),
    elementId: textIn(value, 'elementId'),
    elementKey: textIn(value, 'elementInstanceKey'),
    formId: given[`${RESERVED}formKey`] ?? null,
    groups: given[`${RESERVED}candidateGroups`] ?? '[]',
    headers: JSON.stringify(headers),
    clockVar: headers['clockVar'] ?? null,
    fourEyes: headers['fourEyes'] ?? null,
    state: 'open',
    claimedBy: null,
    claimedAt: null,
    decidedBy: null,
    decidedAt: null,
    createdAt: toInstant(timestamp),
    endedAt: null,
  });
  taking.pulse('task', caseNo);
}

async function worker({ key, intent, value, timestamp }: HistoryRecord): Promise<void> {
  if (intent === 'COMPLETED' || intent === 'CANCELED' || intent === 'ERROR_THROWN') {
    await rows(EngineJob).delete({ jobKey: key });
    return;
  }
  const retries = Number(value['retries']);
  if (intent === 'CREATED') {
    await rows(EngineJob).insert({
      jobKey: key,
      type: textIn(value, 'type'),
      instanceKey: textIn(value, 'processInstanceKey'),
      elementId: textIn(value, 'elementId'),
      state: 'waiting',
      retries,
      dueAt: null,
    });
  } else if (intent === 'FAILED') {
    const backoffMs = Number(value['retryBackoff'] ?? 0);
    const state = retries <= 0 ? 'stuck' : backoffMs > 0 ? 'backing-off' : 'waiting';
    await rows(EngineJob).update({ jobKey: key }, { state, retries, dueAt: state === 'backing-off' ? toInstant(timestamp + backoffMs) : null });
  } else if (intent === 'RETRIES_UPDATED' || intent === 'RECURRED_AFTER_BACKOFF') {
    await rows(EngineJob).update({ jobKey: key }, { state: retries > 0 ? 'waiting' : 'stuck', retries, dueAt: null });
  }
}
