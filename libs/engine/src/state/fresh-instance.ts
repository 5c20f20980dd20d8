import type { FlowNode } from '../model/model';
import type { ProcessInstanceValue } from '../record-values';
import type { ElementInstance } from './state';

/** An element that is about to begin: nothing has happened in it yet. */
export function freshInstance(
  key: number,
  value: ProcessInstanceValue,
  node: FlowNode,
  scope: ElementInstance | undefined,
): ElementInstance {
  return {
    key,
    value,
    node,
    scope,
    phase: 'activating',
    children: undefined,
    pendingFlows: 0,
    waitingFlows: undefined,
    variables: undefined,
    triggers: undefined,
    interruptedBy: undefined,
    jobKey: 0,
    userTask: undefined,
    calledKey: 0,
    incidentKey: 0,
    loopCounter: 0,
    listenersDone: 0,
    completedChildren: 0,
    terminatedChildren: 0,
    timers: undefined,
    signals: undefined,
    subscriptions: undefined,
  };
}
