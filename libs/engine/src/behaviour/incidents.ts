import type { ElementInstance } from '../state/state';
import type { Failure } from '../failure';
import type { Work } from '../work';
import { TENANT } from '../records';

/** The one place where a failure becomes an incident. */
export function raise(
  work: Work,
  instance: ElementInstance,
  { errorType, message, variableScopeKey }: Failure,
  jobKey = -1,
  elementId = instance.value.elementId,
): void {
  const { value } = instance;
  work.emit('INCIDENT', 'CREATED', work.nextKey(), {
    errorType,
    errorMessage: message,
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    elementId,
    elementInstanceKey: instance.key,
    jobKey,
    variableScopeKey: variableScopeKey ?? instance.key,
    tenantId: TENANT,
  });
}

/** An element that goes takes its incidents along. */
export function dropIncidents(work: Work, instance: ElementInstance): void {
  const incident = work.state.incidents.get(instance.incidentKey);
  if (incident) work.emit('INCIDENT', 'RESOLVED', incident.key, incident.value);
}
