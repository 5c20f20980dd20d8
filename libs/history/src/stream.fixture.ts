import { type HistoryRecord, recordOf } from './history-record';

let position = 0;

/** A record as the engine would send it, the next in its stream. */
export function aRecord(valueType: string, intent: string, key: number, value: Record<string, unknown>): HistoryRecord {
  position += 1;
  return recordOf({ partitionId: 1, position, key, timestamp: 1_700_000_000_000 + position, recordType: 'EVENT', valueType, intent, value });
}

const instanceKey = 2251799813685300;
const inInstance = { processInstanceKey: instanceKey, bpmnProcessId: 'complaint', version: 1, processDefinitionVersion: 1, processDefinitionKey: 2251799813685249, parentProcessInstanceKey: -1, parentElementInstanceKey: -1 };
const element = (intent: string, key: number, elementId: string, bpmnElementType: string, flowScopeKey: number) =>
  aRecord('PROCESS_INSTANCE', intent, key, { ...inInstance, elementId, bpmnElementType, flowScopeKey });

/** A complaint that has come to a person's task: its case number first, as in a real stream. */
export function aComplaintAtItsTask(): HistoryRecord[] {
  return [
    aRecord('VARIABLE', 'CREATED', 1, { name: 'caseNo', value: '"C20261124-000001"', scopeKey: instanceKey, processInstanceKey: instanceKey }),
    element('ELEMENT_ACTIVATING', instanceKey, 'complaint', 'PROCESS', -1),
    element('ELEMENT_ACTIVATED', instanceKey, 'complaint', 'PROCESS', -1),
    element('ELEMENT_ACTIVATING', instanceKey + 2, 'start', 'START_EVENT', instanceKey),
    element('ELEMENT_COMPLETED', instanceKey + 2, 'start', 'START_EVENT', instanceKey),
    element('SEQUENCE_FLOW_TAKEN', instanceKey + 3, 'f_start', 'SEQUENCE_FLOW', instanceKey),
    element('ELEMENT_ACTIVATING', instanceKey + 4, 'ut_accept', 'USER_TASK', instanceKey),
    aRecord('JOB', 'CREATED', instanceKey + 5, {
      ...inInstance,
      type: 'io.camunda.zeebe:userTask',
      elementId: 'ut_accept',
      elementInstanceKey: instanceKey + 4,
      retries: 1,
      customHeaders: { 'io.camunda.zeebe:candidateGroups': '["complaint-clerk"]', 'io.camunda.zeebe:formKey': 'complaint/accept', en: 'Accept or explain', clockVar: 'promiseClockId' },
    }),
    aRecord('TIMER', 'CREATED', instanceKey + 6, { ...inInstance, targetElementId: 'ev_due', dueDate: 1_700_000_900_000 }),
  ];
}

export const taskKey = String(instanceKey + 5);

export const theTaskEnds = (intent: 'COMPLETED' | 'CANCELED') =>
  aRecord('JOB', intent, instanceKey + 5, { ...inInstance, type: 'io.camunda.zeebe:userTask', elementId: 'ut_accept', elementInstanceKey: instanceKey + 4, retries: 1 });
