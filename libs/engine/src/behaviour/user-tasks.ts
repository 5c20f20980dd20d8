import type { UserTaskValue } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import type { Work } from '../work';
import type { Assigned } from './assignment';

/** A native user task is no job but a record of its own. */
export function createUserTask(
  work: Work,
  instance: ElementInstance,
  assigned: Assigned,
  customHeaders: UserTaskValue['customHeaders'],
): void {
  const { value, key: elementInstanceKey } = instance;
  const userTaskKey = work.nextKey();
  const task: UserTaskValue = {
    userTaskKey,
    assignee: assigned.assignee ?? '',
    candidateGroupsList: assigned.candidateGroups ?? [],
    candidateUsersList: assigned.candidateUsers ?? [],
    dueDate: assigned.dueDate ?? '',
    followUpDate: assigned.followUpDate ?? '',
    formKey: assigned.formKey ?? -1,
    externalFormReference: assigned.externalFormReference ?? '',
    variables: {},
    customHeaders,
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionVersion: value.version,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    elementId: value.elementId,
    elementInstanceKey,
    tenantId: TENANT,
    changedAttributes: [],
    action: '',
    creationTimestamp: work.now,
  };
  work.emit('USER_TASK', 'CREATING', userTaskKey, task);
  work.emit('USER_TASK', 'CREATED', userTaskKey, task);
}

export function cancelUserTask(work: Work, { userTask }: ElementInstance): void {
  if (!userTask) return;
  work.emit('USER_TASK', 'CANCELING', userTask.userTaskKey, userTask);
  work.emit('USER_TASK', 'CANCELED', userTask.userTaskKey, userTask);
}
