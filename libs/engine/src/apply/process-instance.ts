import { nodeOf } from '../model/model';
import type { ProcessInstanceValue } from '../record-values';
import { freshInstance } from '../state/fresh-instance';
import type { ElementInstance, State } from '../state/state';
import { releaseStartLock } from './start-events';

export const processInstance: Record<string, (state: State, key: number, value: ProcessInstanceValue) => void> = {
  ELEMENT_ACTIVATING(state, key, value) {
    const definition = state.definitions.get(value.processDefinitionKey);
    if (!definition)
      throw new Error(`Expected process definition ${value.processDefinitionKey} of ${value.elementId}, but there is none`);
    const node = nodeOf(definition.model, value.elementId, value.bpmnElementType);
    const scope = state.instances.get(value.flowScopeKey);
    const instance = freshInstance(key, value, node, scope);
    const early = state.earlyVariables.get(key);
    if (early) {
      instance.variables = early;
      state.earlyVariables.delete(key);
    }
    state.instances.set(key, instance);
    if (scope) enterScope(scope, instance);
    else {
      const caller = state.instances.get(value.parentElementInstanceKey);
      if (caller) caller.calledKey = key;
    }
  },

  ELEMENT_ACTIVATED: (state, key) => setPhase(state, key, 'activated'),
  ELEMENT_COMPLETING(state, key) {
    setPhase(state, key, 'completing');
    const instance = state.instances.get(key);
    if (instance) instance.listenersDone = 0;
  },
  ELEMENT_TERMINATING: (state, key) => setPhase(state, key, 'terminating'),

  ELEMENT_COMPLETED(state, key, value) {
    const scope = leave(state, key);
    if (!scope) return;
    scope.completedChildren++;
    if (value.bpmnEventType !== 'TERMINATE') return;
    scope.interruptedBy = value.elementId;
    forgetFlows(scope);
  },

  ELEMENT_TERMINATED(state, key) {
    const scope = leave(state, key);
    if (scope) scope.terminatedChildren++;
  },

  ELEMENT_MIGRATED(state, key, value) {
    const instance = state.instances.get(key);
    const definition = state.definitions.get(value.processDefinitionKey);
    if (!instance || !definition) return;
    instance.value = value;
    instance.node = nodeOf(definition.model, value.elementId, value.bpmnElementType);
  },

  SEQUENCE_FLOW_TAKEN(state, _key, value) {
    const scope = state.instances.get(value.flowScopeKey);
    if (!scope) return;
    scope.pendingFlows++;
    const target = state.definitions.get(value.processDefinitionKey)?.model.flows.get(value.elementId)?.target;
    if (target?.type !== 'parallelGateway') return;
    scope.waitingFlows ??= new Map();
    let waiting = scope.waitingFlows.get(target.id);
    if (!waiting) scope.waitingFlows.set(target.id, (waiting = new Map()));
    waiting.set(value.elementId, (waiting.get(value.elementId) ?? 0) + 1);
  },
};

function setPhase(state: State, key: number, phase: ElementInstance['phase']): void {
  const instance = state.instances.get(key);
  if (instance) instance.phase = phase;
}

/** A new instance has used up the flows that led to it. */
function enterScope(scope: ElementInstance, instance: ElementInstance): void {
  (scope.children ??= new Set()).add(instance);
  const { node } = instance;
  if (scope.node.inner === node) {
    instance.loopCounter = scope.completedChildren + scope.terminatedChildren + scope.children.size;
    return;
  }
  if (node.type === 'parallelGateway') joinFlows(scope, node.id);
  else if (node.incoming.length > 0 && node.incoming[0]?.source.type !== 'eventBasedGateway' && scope.pendingFlows > 0)
    scope.pendingFlows--;
}

function joinFlows(scope: ElementInstance, gatewayId: string): void {
  const waiting = scope.waitingFlows?.get(gatewayId);
  if (!waiting) return;
  for (const [flowId, count] of waiting) {
    if (scope.pendingFlows > 0) scope.pendingFlows--;
    if (count > 1) waiting.set(flowId, count - 1);
    else waiting.delete(flowId);
  }
  if (waiting.size === 0) scope.waitingFlows?.delete(gatewayId);
}

function leave(state: State, key: number): ElementInstance | undefined {
  const instance = state.instances.get(key);
  if (!instance) return undefined;
  state.instances.delete(key);
  instance.scope?.children?.delete(instance);
  if (!instance.scope) {
    releaseStartLock(state, instance.value);
    state.compensations.delete(key);
  }
  const caller = instance.scope ? undefined : state.instances.get(instance.value.parentElementInstanceKey);
  if (caller) caller.calledKey = 0;
  return instance.scope;
}

/** What still runs towards a join in an interrupted scope arrives nowhere. */
export function forgetFlows(scope: ElementInstance): void {
  scope.pendingFlows = 0;
  scope.waitingFlows = undefined;
}
