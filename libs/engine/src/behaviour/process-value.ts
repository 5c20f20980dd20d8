import type { ProcessInstanceValue } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance, ProcessDefinition } from '../state/state';

/** A whole process as an element, begun by itself or called by an activity. */
export function processValue(
  { key: processDefinitionKey, value, model }: ProcessDefinition,
  processInstanceKey: number,
  caller?: ElementInstance,
): ProcessInstanceValue {
  return {
    bpmnElementType: 'PROCESS',
    elementId: model.id,
    bpmnProcessId: model.id,
    version: value.version,
    processDefinitionKey,
    processInstanceKey,
    flowScopeKey: -1,
    bpmnEventType: 'UNSPECIFIED',
    parentProcessInstanceKey: caller?.value.processInstanceKey ?? -1,
    parentElementInstanceKey: caller?.key ?? -1,
    tenantId: TENANT,
  };
}
