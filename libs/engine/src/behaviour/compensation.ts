import type { FlowNode } from '../model/model';
import type { CompensationSubscriptionValue } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
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

interface Undoing {
  readonly subscription: Subscription;
  /** The event whose handler undoes it; a scope has none. */
  readonly boundary: FlowNode | undefined;
}

/**
 * Finds what was done in the scope of the throwing event, and in the scopes inside it; or only the one activity it names.
 * An event sub-process belongs to the scope around it.
 */
export function findUndoings(work: Work, { scope, node, value }: ElementInstance): readonly Undoing[] | Failure {
  if (!scope) return [];
  const only = node.event?.kind === 'compensation' ? node.event.activityId : undefined;
  const scopes = scope.node.type === 'eventSubProcess' ? [scope.key, scope.value.flowScopeKey] : [scope.key];
  const open = subscriptionsOf(work, value.processInstanceKey).filter(([, each]) => each.throwEventId === '');
  const meant = open.filter(
    ([, each]) =>
      scopes.includes(each.compensableActivityScopeKey) && (only === undefined || each.compensableActivityId === only),
  );
  const model = work.state.definitions.get(value.processDefinitionKey)?.model;
  const undoings: Undoing[] = [];
  for (const subscription of meant.flatMap((each) => withInner(open, each))) {
    const { compensableActivityId, compensationHandlerId } = subscription[1];
    const activity = compensationHandlerId === '' ? undefined : model?.nodes.get(compensableActivityId);
    const boundary = activity && compensationBoundary(activity);
    // A process that went over to another definition may have left its handler behind.
    if (compensationHandlerId !== '' && !boundary)
      return new Failure('UNKNOWN', `No compensation boundary event found for activity '${compensableActivityId}'`);
    undoings.push({ subscription, boundary });
  }
  return undoings;
}

/** Undoes it: the handlers begin, in the scope of the throwing event. */
export function undo(work: Work, thrower: ElementInstance, undoings: readonly Undoing[]): void {
  const { scope } = thrower;
  for (const { subscription, boundary } of undoings) {
    const [key, value] = subscription;
    work.emit('COMPENSATION_SUBSCRIPTION', 'TRIGGERED', key, {
      ...value,
      compensationHandlerInstanceKey: scope && boundary ? invokeHandler(work, scope, boundary) : -1,
      throwEventId: thrower.node.id,
      throwEventInstanceKey: thrower.key,
    });
  }
}

/** A subscription, and those of what was done inside its scope. */
function withInner(open: readonly Subscription[], subscription: Subscription): readonly Subscription[] {
  const [, { compensableActivityInstanceKey }] = subscription;
  const inner = open.filter(([, each]) => each.compensableActivityScopeKey === compensableActivityInstanceKey);
  return [subscription, ...inner.flatMap((each) => withInner(open, each))];
}

/** Answers the key of the handler. */
function invokeHandler(work: Work, scope: ElementInstance, boundary: FlowNode): number {
  const happened = valueInside(scope, boundary);
  const eventKey = work.nextKey();
  for (const intent of ['ELEMENT_ACTIVATING', 'ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING', 'ELEMENT_COMPLETED'])
    work.emit('PROCESS_INSTANCE', intent, eventKey, happened);

  const key = work.nextKey();
  const { handler } = boundary;
  if (handler) beginLater(work, scope, key, { ...valueInside(scope, handler), bpmnEventType: 'COMPENSATION' });
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
