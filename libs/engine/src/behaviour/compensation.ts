import type { FlowNode } from '../model/model';
import type { CompensationSubscriptionValue } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import type { Work } from '../work';
import { beginLater, completeLater, valueInside } from './lifecycle';

type Subscription = readonly [key: number, value: CompensationSubscriptionValue];

/**
 * What has been done and can be undone. A subscription is made when an activity with a compensation boundary event is done,
 * and when a scope is done that holds such subscriptions; it lasts until it is undone, or its process ends.
 */
export function subscribeCompensation(work: Work, instance: ElementInstance): void {
  const boundary = compensationBoundary(instance.node);
  if (!boundary && !isScopeWithSubscriptions(work, instance)) return;
  const { value, key } = instance;
  work.emit('COMPENSATION_SUBSCRIPTION', 'CREATED', work.nextKey(), {
    tenantId: TENANT,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    compensableActivityId: value.elementId,
    throwEventId: '',
    throwEventInstanceKey: -1,
    compensationHandlerId: boundary?.handler?.id ?? '',
    compensableActivityScopeKey: value.flowScopeKey,
    compensableActivityInstanceKey: key,
    compensationHandlerInstanceKey: -1,
    variables: {},
  });
}

function compensationBoundary({ boundaries }: FlowNode): FlowNode | undefined {
  return boundaries.find(({ event }) => event?.kind === 'compensation');
}

function isScopeWithSubscriptions(work: Work, { key, node, value }: ElementInstance): boolean {
  if (node.type !== 'subProcess' && node.type !== 'multiInstanceBody') return false;
  return subscriptionsOf(work, value.processInstanceKey).some(([, each]) => each.compensableActivityScopeKey === key);
}

function subscriptionsOf(work: Work, processInstanceKey: number): readonly Subscription[] {
  return [...(work.state.compensations.get(processInstanceKey) ?? [])];
}

/**
 * Undoes what was done in the scope of the throwing event, and in the scopes inside it; or only the one activity it names.
 * An event sub-process belongs to the scope around it. Answers whether there was anything to undo.
 */
export function triggerCompensation(work: Work, thrower: ElementInstance): boolean {
  const { scope, node, value } = thrower;
  if (!scope) return false;
  const only = node.event?.kind === 'compensation' ? node.event.activityId : undefined;
  const scopes = scope.node.type === 'eventSubProcess' ? [scope.key, scope.value.flowScopeKey] : [scope.key];
  const open = subscriptionsOf(work, value.processInstanceKey).filter(([, each]) => each.throwEventId === '');
  const meant = open.filter(
    ([, each]) =>
      scopes.includes(each.compensableActivityScopeKey) && (only === undefined || each.compensableActivityId === only),
  );
  for (const subscription of meant) triggerOne(work, scope, thrower, open, subscription);
  return meant.length > 0;
}

function triggerOne(
  work: Work,
  scope: ElementInstance,
  thrower: ElementInstance,
  open: readonly Subscription[],
  [key, value]: Subscription,
): void {
  const compensationHandlerInstanceKey = value.compensationHandlerId === '' ? -1 : invokeHandler(work, scope, value);
  work.emit('COMPENSATION_SUBSCRIPTION', 'TRIGGERED', key, {
    ...value,
    throwEventId: thrower.node.id,
    throwEventInstanceKey: thrower.key,
    compensationHandlerInstanceKey,
  });
  for (const inner of open)
    if (inner[1].compensableActivityScopeKey === value.compensableActivityInstanceKey)
      triggerOne(work, scope, thrower, open, inner);
}

/** Handlers run in the scope of the throwing event, wherever the activity was. */
function invokeHandler(work: Work, scope: ElementInstance, value: CompensationSubscriptionValue): number {
  const activity = work.state.definitions.get(value.processDefinitionKey)?.model.nodes.get(value.compensableActivityId);
  const boundary = activity && compensationBoundary(activity);
  if (!boundary?.handler)
    throw new Error(`Expected activity ${value.compensableActivityId} to have a compensation handler, but it has none`);

  const happened = valueInside(scope, boundary);
  const eventKey = work.nextKey();
  for (const intent of ['ELEMENT_ACTIVATING', 'ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING', 'ELEMENT_COMPLETED'])
    work.emit('PROCESS_INSTANCE', intent, eventKey, happened);

  const key = work.nextKey();
  beginLater(work, scope, key, { ...valueInside(scope, boundary.handler), bpmnEventType: 'COMPENSATION' });
  return key;
}

/** A handler is done: so is its subscription, that of a scope of which it was the last, and perhaps the throwing event. */
export function completeHandler(work: Work, { key, value }: ElementInstance): void {
  if (value.bpmnEventType !== 'COMPENSATION') return;
  const { processInstanceKey } = value;
  const done = subscriptionsOf(work, processInstanceKey).find(([, each]) => each.compensationHandlerInstanceKey === key);
  if (!done) return;
  work.emit('COMPENSATION_SUBSCRIPTION', 'COMPLETED', ...done);
  completeScopes(work, processInstanceKey, done[1].compensableActivityScopeKey);

  const { throwEventInstanceKey } = done[1];
  const isMore = subscriptionsOf(work, processInstanceKey).some(
    ([, each]) => each.throwEventInstanceKey === throwEventInstanceKey,
  );
  const thrower = work.state.instances.get(throwEventInstanceKey);
  if (thrower && !isMore) completeLater(work, thrower);
}

function completeScopes(work: Work, processInstanceKey: number, scopeKey: number): void {
  const left = subscriptionsOf(work, processInstanceKey);
  if (left.some(([, each]) => each.compensableActivityScopeKey === scopeKey)) return;
  const scope = left.find(([, each]) => each.compensableActivityInstanceKey === scopeKey && each.compensationHandlerId === '');
  if (!scope) return;
  work.emit('COMPENSATION_SUBSCRIPTION', 'COMPLETED', ...scope);
  completeScopes(work, processInstanceKey, scope[1].compensableActivityScopeKey);
}

/** The process ends: nothing can be undone any more. */
export function forgetCompensations(work: Work, { value }: ElementInstance): void {
  for (const subscription of subscriptionsOf(work, value.processInstanceKey))
    work.emit('COMPENSATION_SUBSCRIPTION', 'DELETED', ...subscription);
}

/** A scope is taken away: what was done inside it cannot be undone. */
export function forgetCompensationsIn(work: Work, { key, value }: ElementInstance): void {
  const known = subscriptionsOf(work, value.processInstanceKey);
  const forget = (scopeKey: number): void => {
    for (const subscription of known) {
      if (subscription[1].compensableActivityScopeKey !== scopeKey) continue;
      work.emit('COMPENSATION_SUBSCRIPTION', 'DELETED', ...subscription);
      forget(subscription[1].compensableActivityInstanceKey);
    }
  };
  forget(key);
}
