import type { Flow, FlowNode } from '../model/model';
import type { ProcessInstanceValue, Texts } from '../record-values';
import type { ElementInstance } from '../state/state';
import type { Failure } from '../failure';
import type { Work } from '../work';
import { raise } from './incidents';
import { setLocals } from './variables';

/** A new element instance inside a running scope. */
export function valueInside(scope: ElementInstance, node: FlowNode): ProcessInstanceValue {
  const { value } = scope;
  return {
    bpmnElementType: node.recordType,
    elementId: node.id,
    bpmnProcessId: value.bpmnProcessId,
    version: value.version,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    flowScopeKey: scope.key,
    // As in Zeebe an event sub-process has that of its scope: in the handler of a compensation it is another.
    bpmnEventType: node.type === 'eventSubProcess' ? value.bpmnEventType : node.recordEventType,
    parentProcessInstanceKey: -1,
    parentElementInstanceKey: -1,
    tenantId: value.tenantId,
  };
}

export function activateLater(work: Work, scope: ElementInstance, node: FlowNode): void {
  work.later(() => {
    if (scope.phase !== 'activated' || (scope.interruptedBy !== undefined && node.start?.id !== scope.interruptedBy)) return;
    if (scope.node.inner === node && work.state.instances.get(scope.key) !== scope) return;
    begin(work, work.nextKey(), valueInside(scope, node));
  });
}

/** Like `activateLater`, for an element whose key somebody must know before it begins. */
export function beginLater(work: Work, scope: ElementInstance, key: number, value: ProcessInstanceValue): void {
  work.later(() => {
    if (scope.phase === 'activated' && scope.interruptedBy === undefined) begin(work, key, value);
  });
}

export function begin(work: Work, key: number, value: ProcessInstanceValue): void {
  work.emit('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, value);
  const instance = work.state.instances.get(key);
  if (!instance) return;
  const exhausted = work.begins();
  if (exhausted) raise(work, instance, exhausted);
  else activate(work, instance);
}

/** The element's own turn at its beginning; repeated when its incident is solved. */
export function activate(work: Work, instance: ElementInstance): void {
  const { scope } = instance;
  const failure =
    (scope && work.elements[scope.node.type].childActivates?.(scope, instance, work)) ??
    work.elements[instance.node.type].activate(instance, work);
  if (failure) raise(work, instance, failure);
}

/** An execution listener has answered: the next is asked, or the element goes on. */
export function listened(work: Work, instance: ElementInstance): void {
  if (work.state.instances.get(instance.key) !== instance) return;
  const failure = work.elements[instance.node.type].listened?.(instance, work);
  if (failure) raise(work, instance, failure);
}

export function activated(work: Work, { key, value }: ElementInstance): void {
  work.emit('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, value);
}

/** What stands in a scope that is being taken away no longer completes. */
export function completeLater(work: Work, instance: ElementInstance): void {
  work.later(() => {
    const { scope, phase } = instance;
    if (phase !== 'activated' || (scope && scope.phase !== 'activated')) return;
    if (work.state.instances.get(instance.key) === instance) complete(work, instance);
  });
}

export function complete(work: Work, instance: ElementInstance): void {
  work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETING', instance.key, instance.value);
  finish(work, instance);
}

/** The element's own turn at its end; repeated when its incident is solved. */
export function finish(work: Work, instance: ElementInstance): void {
  const processor = work.elements[instance.node.type];
  const failure = processor.complete ? processor.complete(instance, work) : leave(work, instance);
  if (failure) raise(work, instance, failure);
}

/** The token leaves by the given flows; by none, its path has ended and the scope hears of it. */
export function leave(work: Work, instance: ElementInstance, flows: readonly Flow[] = instance.node.outgoing): Failure | void {
  const { scope } = instance;
  const isEnd = flows.length === 0;
  if (isEnd && scope) {
    const failure = work.elements[scope.node.type].childCompletes?.(scope, instance, work);
    if (failure) return failure;
  }
  work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', instance.key, instance.value);
  if (!scope) return;
  for (const flow of flows) take(work, scope, flow);
  if (isEnd) work.elements[scope.node.type].childCompleted?.(scope, instance, work);
}

function take(work: Work, scope: ElementInstance, flow: Flow): void {
  const value = {
    ...valueInside(scope, flow.target),
    elementId: flow.id,
    bpmnElementType: 'SEQUENCE_FLOW',
    bpmnEventType: 'UNSPECIFIED',
  };
  work.emit('PROCESS_INSTANCE', 'SEQUENCE_FLOW_TAKEN', work.nextKey(), value);
  const { target } = flow;
  if (target.type === 'parallelGateway' && scope.waitingFlows?.get(target.id)?.size !== target.incoming.length) return;
  activateLater(work, scope, target);
}

export function isQuiet(scope: ElementInstance): boolean {
  return scope.pendingFlows === 0 && (scope.children?.size ?? 0) === 0;
}

export function terminateLater(work: Work, instance: ElementInstance): void {
  work.later(() => {
    if (instance.phase !== 'terminating' && work.state.instances.get(instance.key) === instance) terminate(work, instance);
  });
}

export function terminate(work: Work, instance: ElementInstance): void {
  work.emit('PROCESS_INSTANCE', 'ELEMENT_TERMINATING', instance.key, instance.value);
  const processor = work.elements[instance.node.type];
  if (processor.terminate) processor.terminate(instance, work);
  else terminated(work, instance);
}

/**
 * Ends the children of a scope; true if there is none left to wait for. As in Zeebe, which ends them in batches, it takes
 * one step more than ending an element: what was about to happen in them still does.
 */
export function terminateChildren(work: Work, scope: ElementInstance): boolean {
  if ((scope.children?.size ?? 0) === 0) return true;
  work.later(() => {
    for (const child of scope.children ?? []) terminateLater(work, child);
  });
  return false;
}

/** The element has gone. An interrupting event on it goes on instead; else the scope hears of it. */
export function terminated(work: Work, instance: ElementInstance): void {
  const { scope } = instance;
  if (!scope) return work.elements[instance.node.type].terminated?.(instance, work);
  const trigger = scope.phase === 'activated' && scope.interruptedBy === undefined ? interruptingTrigger(instance) : undefined;
  work.emit('PROCESS_INSTANCE', 'ELEMENT_TERMINATED', instance.key, instance.value);
  if (trigger) return activateTriggered(work, scope, trigger.node, trigger.variables);
  if ((scope.children?.size ?? 0) > 0) return;
  if (scope.phase === 'terminating') terminated(work, scope);
  else work.elements[scope.node.type].childrenTerminated?.(scope, work);
}

/** The interrupting boundary event that has ended this element, if that is why it ends. */
function interruptingTrigger(host: ElementInstance): { node: FlowNode; variables: Texts } | undefined {
  for (const { eventId, variables } of host.triggers ?? []) {
    const node = host.node.boundaries.find(({ id }) => id === eventId);
    if (node) return { node, variables };
  }
  return undefined;
}

/** An event that has already happened becomes an element: it is active at once, holds what was brought, and completes. */
export function activateTriggered(work: Work, scope: ElementInstance, event: FlowNode, variables: Texts): void {
  const key = work.nextKey();
  work.emit('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, valueInside(scope, event));
  const instance = work.state.instances.get(key);
  if (!instance) return;
  activated(work, instance);
  setLocals(work, instance, variables);
  completeLater(work, instance);
}
