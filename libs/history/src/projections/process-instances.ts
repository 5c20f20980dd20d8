import { rows, toInstant } from '@libs/base';

import { type HistoryRecord, keyIn, processOf, textIn } from '../history-record';
import { ElementInstance, type LifeState, ProcessInstance, TakenFlow, Variable } from '../tables/instances';
import type { Projection, Taking } from './projection';

const ENDINGS: Readonly<Record<string, LifeState>> = { ELEMENT_COMPLETED: 'completed', ELEMENT_TERMINATED: 'terminated' };

/** Which instances there are, where each stands, and by which flows it came there. */
export const processInstances: Projection = {
  valueType: 'PROCESS_INSTANCE',

  async apply(record, taking) {
    const { intent, value } = record;
    if (intent === 'SEQUENCE_FLOW_TAKEN') return takeFlow(record);
    if (intent === 'ELEMENT_ACTIVATING') return enter(record, taking);
    const ending = ENDINGS[intent];
    if (ending) return leave(record, ending, taking);
    if (intent === 'ELEMENT_MIGRATED' && textIn(value, 'bpmnElementType') === 'PROCESS') return migrate(record);
  },
};

async function takeFlow({ value, position }: HistoryRecord): Promise<void> {
  await rows(TakenFlow).insert({ instanceKey: textIn(value, 'processInstanceKey'), flowId: textIn(value, 'elementId'), position });
}

async function enter(record: HistoryRecord, taking: Taking): Promise<void> {
  const { key, value, timestamp, position } = record;
  const instanceKey = textIn(value, 'processInstanceKey');
  const rootKey = key === instanceKey ? await enterInstance(record, taking) : (await instance(instanceKey)).rootKey;
  await rows(ElementInstance).insert({
    elementKey: key,
    instanceKey,
    rootKey,
    elementId: textIn(value, 'elementId'),
    elementType: textIn(value, 'bpmnElementType'),
    scopeKey: textIn(value, 'flowScopeKey'),
    state: 'active',
    enteredAt: toInstant(timestamp),
    leftAt: null,
    position,
  });
}

/** The case is the root's: by its parent, or by the variable `caseNo` that the start row brought before the instance. */
async function enterInstance({ key, value, timestamp }: HistoryRecord, taking: Taking): Promise<string> {
  const parentKey = keyIn(value, 'parentProcessInstanceKey');
  const parent = parentKey === null ? null : await instance(parentKey);
  const own = parent ? null : await rows(Variable).findOneBy({ scopeKey: key, name: 'caseNo' });
  const caseNo = parent?.caseNo ?? (own ? (JSON.parse(own.value) as string | null) : null);
  const rootKey = parent?.rootKey ?? key;
  await rows(ProcessInstance).insert({
    instanceKey: key,
    epoch: taking.epoch,
    parentKey,
    parentElementKey: keyIn(value, 'parentElementInstanceKey'),
    rootKey,
    caseNo,
    processId: processOf(textIn(value, 'bpmnProcessId')),
    bpmnProcessId: textIn(value, 'bpmnProcessId'),
    version: Number(value['version']),
    definitionKey: textIn(value, 'processDefinitionKey'),
    state: 'active',
    startedAt: toInstant(timestamp),
    endedAt: null,
  });
  taking.pulse('case', caseNo);
  return rootKey;
}

async function leave({ key, value, timestamp }: HistoryRecord, state: LifeState, taking: Taking): Promise<void> {
  const at = toInstant(timestamp);
  await rows(ElementInstance).update({ elementKey: key }, { state, leftAt: at });
  const instanceKey = textIn(value, 'processInstanceKey');
  if (key !== instanceKey) return;
  await rows(ProcessInstance).update({ instanceKey }, { state, endedAt: at });
  taking.pulse('case', (await instance(instanceKey)).caseNo);
}

async function migrate({ key, value }: HistoryRecord): Promise<void> {
  await rows(ProcessInstance).update(
    { instanceKey: key },
    { version: Number(value['version']), definitionKey: textIn(value, 'processDefinitionKey'), bpmnProcessId: textIn(value, 'bpmnProcessId') },
  );
}

/** The instance of a record. Its first record always comes before: the stream is in order. */
export async function instance(instanceKey: string): Promise<ProcessInstance> {
  const found = await rows(ProcessInstance).findOneBy({ instanceKey });
  if (!found) throw new Error(`Expected instance ${instanceKey} to be known before its elements, but history has not seen its start`);
  return found;
}
