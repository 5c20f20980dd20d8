/** The elements, by BPMN's own names, and what Zeebe calls them in its records. */
export const RECORD_NAME = {
  process: 'PROCESS',
  subProcess: 'SUB_PROCESS',
  eventSubProcess: 'EVENT_SUB_PROCESS',
  multiInstanceBody: 'MULTI_INSTANCE_BODY',
  callActivity: 'CALL_ACTIVITY',
  startEvent: 'START_EVENT',
  endEvent: 'END_EVENT',
  intermediateCatchEvent: 'INTERMEDIATE_CATCH_EVENT',
  intermediateThrowEvent: 'INTERMEDIATE_THROW_EVENT',
  boundaryEvent: 'BOUNDARY_EVENT',
  exclusiveGateway: 'EXCLUSIVE_GATEWAY',
  inclusiveGateway: 'INCLUSIVE_GATEWAY',
  parallelGateway: 'PARALLEL_GATEWAY',
  eventBasedGateway: 'EVENT_BASED_GATEWAY',
  serviceTask: 'SERVICE_TASK',
  sendTask: 'SEND_TASK',
  businessRuleTask: 'BUSINESS_RULE_TASK',
  scriptTask: 'SCRIPT_TASK',
  userTask: 'USER_TASK',
  receiveTask: 'RECEIVE_TASK',
  manualTask: 'MANUAL_TASK',
  task: 'TASK',
} as const;

export type ElementType = keyof typeof RECORD_NAME;

export const EVENT_NAME = {
  none: 'NONE',
  message: 'MESSAGE',
  'message job': 'MESSAGE',
  timer: 'TIMER',
  error: 'ERROR',
  escalation: 'ESCALATION',
  terminate: 'TERMINATE',
  link: 'LINK',
  signal: 'SIGNAL',
  compensation: 'COMPENSATION',
} as const;

export type EventKind = keyof typeof EVENT_NAME;
