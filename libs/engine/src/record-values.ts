import { exactJsonText } from './exact-json';
import { MEMBERS, type WithMembers } from './repeated-names';

/** The values of the records, field by field as Zeebe 8.5 exports them. Types, not interfaces: so they are records too. */
export type Document = Record<string, unknown> & WithMembers;

/** Variables by name, each as JSON text: nothing is lost on the way. */
export type Texts = readonly (readonly [name: string, text: string])[];

/** Never changed: what an element says again is the same value, and the log and the export lean on that. */
export type ProcessInstanceValue = Readonly<{
  bpmnElementType: string;
  elementId: string;
  bpmnProcessId: string;
  version: number;
  processDefinitionKey: number;
  processInstanceKey: number;
  flowScopeKey: number;
  bpmnEventType: string;
  parentProcessInstanceKey: number;
  parentElementInstanceKey: number;
  tenantId: string;
}>;

export type VariableValue = {
  name: string;
  value: string;
  scopeKey: number;
  processInstanceKey: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  tenantId: string;
};

export type JobValue = {
  type: string;
  jobKind: 'BPMN_ELEMENT' | 'EXECUTION_LISTENER';
  retries: number;
  retryBackoff: number;
  recurringTime: number;
  deadline: number;
  timeout: number;
  worker: string;
  variables: Document;
  customHeaders: Readonly<Record<string, string>>;
  errorMessage: string;
  errorCode: string;
  elementId: string;
  elementInstanceKey: number;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  processDefinitionKey: number;
  processInstanceKey: number;
  tenantId: string;
};

export type UserTaskValue = {
  userTaskKey: number;
  assignee: string;
  candidateGroupsList: readonly string[];
  candidateUsersList: readonly string[];
  dueDate: string;
  followUpDate: string;
  /** -1 without one. */
  formKey: number;
  externalFormReference: string;
  variables: Document;
  customHeaders: Readonly<Record<string, string>>;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  processDefinitionKey: number;
  processInstanceKey: number;
  elementId: string;
  elementInstanceKey: number;
  tenantId: string;
  changedAttributes: readonly string[];
  action: string;
  creationTimestamp: number;
};

export type JobBatchValue = {
  type: string;
  worker: string;
  timeout: number;
  maxJobsToActivate: number;
  variables: readonly string[];
  jobKeys: readonly number[];
  jobs: readonly JobValue[];
  truncated: boolean;
  tenantIds: readonly string[];
  deadline: number;
};

export type TimerValue = {
  elementInstanceKey: number;
  processInstanceKey: number;
  dueDate: number;
  targetElementId: string;
  repetitions: number;
  processDefinitionKey: number;
  tenantId: string;
};

export type IncidentValue = {
  errorType: string;
  errorMessage: string;
  bpmnProcessId: string;
  processDefinitionKey: number;
  processInstanceKey: number;
  elementId: string;
  elementInstanceKey: number;
  jobKey: number;
  variableScopeKey: number;
  tenantId: string;
};

export type MessageValue = {
  name: string;
  correlationKey: string;
  timeToLive: number;
  deadline: number;
  messageId: string;
  variables: Document;
  tenantId: string;
};

export type MessageSubscriptionValue = {
  processInstanceKey: number;
  elementInstanceKey: number;
  messageKey: number;
  messageName: string;
  correlationKey: string;
  interrupting: boolean;
  bpmnProcessId: string;
  variables: Document;
  tenantId: string;
};

export type ProcessMessageSubscriptionValue = MessageSubscriptionValue & { elementId: string };

export type MessageStartEventSubscriptionValue = {
  processDefinitionKey: number;
  messageName: string;
  startEventId: string;
  bpmnProcessId: string;
  processInstanceKey: number;
  messageKey: number;
  correlationKey: string;
  variables: Document;
  tenantId: string;
};

export type SignalSubscriptionValue = {
  signalName: string;
  processDefinitionKey: number;
  bpmnProcessId: string;
  catchEventId: string;
  catchEventInstanceKey: number;
  tenantId: string;
};

export type ProcessEventValue = {
  scopeKey: number;
  targetElementId: string;
  /** Why not a document, as in Zeebe: this record never leaves the engine, and text keeps every digit. */
  variables: Texts;
  processDefinitionKey: number;
  processInstanceKey: number;
  tenantId: string;
};

export type EscalationValue = {
  processInstanceKey: number;
  escalationCode: string;
  throwElementId: string;
  catchElementId: string;
  tenantId: string;
};

export type CompensationSubscriptionValue = {
  tenantId: string;
  processInstanceKey: number;
  processDefinitionKey: number;
  compensableActivityId: string;
  /** Empty until it is triggered. */
  throwEventId: string;
  throwEventInstanceKey: number;
  /** Empty for a scope, which is only as done or undone as what is inside it. */
  compensationHandlerId: string;
  compensableActivityScopeKey: number;
  compensableActivityInstanceKey: number;
  compensationHandlerInstanceKey: number;
  variables: Document;
};

export type CreationValue = {
  bpmnProcessId: string;
  version: number;
  processDefinitionKey: number;
  processInstanceKey: number;
  variables: Document;
  startInstructions: readonly { elementId: string }[];
  fetchVariables: readonly string[];
  tenantId: string;
};

export type ModificationValue = {
  processInstanceKey: number;
  activateInstructions: readonly {
    elementId: string;
    /** The scope in which the element is to begin, however deep; -1 lets the engine find it. */
    ancestorScopeKey: number;
    variableInstructions: readonly {
      /** Empty for the process. */
      elementId: string;
      variables: Document;
    }[];
  }[];
  terminateInstructions: readonly { elementInstanceKey: number }[];
};

export type ModifiedValue = ModificationValue & {
  activateInstructions: readonly {
    /** Where the element begins: the scopes around it, from the process inwards. */
    ancestorScopeKeys: readonly number[];
  }[];
};

export type MigrationValue = {
  processInstanceKey: number;
  targetProcessDefinitionKey: number;
  mappingInstructions: readonly { sourceElementId: string; targetElementId: string }[];
};

export type VariableDocumentValue = {
  scopeKey: number;
  updateSemantics: 'LOCAL' | 'PROPAGATE';
  variables: Document;
  tenantId: string;
};

export type ProcessValue = {
  bpmnProcessId: string;
  version: number;
  processDefinitionKey: number;
  resourceName: string;
  checksum: string;
  resource: string;
  tenantId: string;
};

export type DecisionValue = {
  decisionId: string;
  decisionName: string;
  version: number;
  decisionKey: number;
  decisionRequirementsId: string;
  decisionRequirementsKey: number;
  duplicate: boolean;
  tenantId: string;
};

export type DecisionRequirementsValue = {
  decisionRequirementsId: string;
  decisionRequirementsName: string;
  decisionRequirementsVersion: number;
  decisionRequirementsKey: number;
  namespace: string;
  resourceName: string;
  checksum: string;
  resource: string;
  duplicate: boolean;
  tenantId: string;
};

export type FormValue = {
  formId: string;
  version: number;
  formKey: number;
  resourceName: string;
  checksum: string;
  resource: string;
  duplicate: boolean;
  tenantId: string;
};

export type DeploymentValue = {
  resources: readonly { resourceName: string; resource: string }[];
  processesMetadata: readonly Document[];
  decisionsMetadata: readonly Document[];
  decisionRequirementsMetadata: readonly Document[];
  formMetadata: readonly Document[];
  tenantId: string;
};

export function textsOf(document: Document): Texts {
  if (document[MEMBERS]) return document[MEMBERS];
  return Object.keys(document).map((name) => [name, exactJsonText(document[name] ?? null)]);
}
