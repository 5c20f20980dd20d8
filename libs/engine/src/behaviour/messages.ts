import type { FlowNode } from '../model/model';
import { type MessageSubscriptionValue, textsOf } from '../record-values';
import { TENANT } from '../records';
import {
  type ElementInstance,
  type MessageSubscription,
  pairKey,
  type ProcessSubscription,
  type StoredMessage,
} from '../state/state';
import type { Work } from '../work';
import { canTrigger, trigger } from './events';

/**
 * Messages and those who wait for them. As in Zeebe there are two sides, the process and the message, which tell each other
 * by commands; on one partition these are simply done next.
 */
export function openSubscription(
  work: Work,
  instance: ElementInstance,
  event: FlowNode,
  messageName: string,
  correlationKey: string,
): void {
  const value = {
    processInstanceKey: instance.value.processInstanceKey,
    elementInstanceKey: instance.key,
    messageKey: -1,
    messageName,
    correlationKey,
    interrupting: event.attachedTo || event.type === 'startEvent' ? event.isInterrupting : true,
    bpmnProcessId: instance.value.bpmnProcessId,
    variables: {},
    tenantId: TENANT,
  };
  work.emit('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATING', work.nextKey(), { ...value, elementId: event.id });
  work.later(() => opened(work, value));
}

function opened(work: Work, value: MessageSubscriptionValue): void {
  const key = work.nextKey();
  work.emit('MESSAGE_SUBSCRIPTION', 'CREATED', key, value);
  const subscription = work.state.subscriptions.get(key);
  if (subscription && correlateNext(work, subscription)) return;
  work.later(() => acknowledge(work, value, 'CREATED', 'opening'));
}

function acknowledge(
  work: Work,
  { elementInstanceKey, messageName }: MessageSubscriptionValue,
  intent: 'CREATED' | 'DELETED',
  phase: ProcessSubscription['phase'],
): void {
  const known = work.state.instances.get(elementInstanceKey)?.subscriptions?.get(messageName);
  if (known?.phase === phase) work.emit('PROCESS_MESSAGE_SUBSCRIPTION', intent, known.key, known.value);
}

/** The oldest buffered message that has not reached this process yet. */
function correlateNext(work: Work, subscription: MessageSubscription): boolean {
  const { messageName, correlationKey, bpmnProcessId } = subscription.value;
  for (const message of work.state.messagesByKey.get(pairKey(messageName, correlationKey))?.values() ?? []) {
    if (message.value.deadline <= work.now || message.correlatedTo.has(bpmnProcessId)) continue;
    correlate(work, subscription, message);
    return true;
  }
  return false;
}

/** A new message reaches, of every process, one instance: the one whose element was activated first, however late it subscribed. */
export function correlateToWaiting(work: Work, message: StoredMessage): void {
  const { name, correlationKey } = message.value;
  const waiting = [...work.state.subscriptionsAt(pairKey(name, correlationKey))];
  for (const subscription of waiting.sort(byElement)) {
    if (!subscription.isCorrelating && !message.correlatedTo.has(subscription.value.bpmnProcessId))
      correlate(work, subscription, message);
  }
}

const byElement = (one: MessageSubscription, other: MessageSubscription) =>
  one.value.elementInstanceKey - other.value.elementInstanceKey;

function correlate(work: Work, { key, value }: MessageSubscription, message: StoredMessage): void {
  const correlating = { ...value, messageKey: message.key, variables: message.value.variables };
  work.emit('MESSAGE_SUBSCRIPTION', 'CORRELATING', key, correlating);
  work.later(() => reach(work, key, correlating));
}

function reach(work: Work, subscriptionKey: number, correlating: MessageSubscriptionValue): void {
  const { elementInstanceKey, messageName, messageKey, variables } = correlating;
  const host = work.state.instances.get(elementInstanceKey);
  const waiting = host?.subscriptions?.get(messageName);
  const event = host?.node.listensTo.find(({ id }) => id === waiting?.value.elementId);
  if (!host || !waiting || !event || waiting.phase === 'closing' || !canTrigger(host, event)) {
    work.later(() => rejected(work, subscriptionKey, correlating));
    return;
  }
  work.emit('PROCESS_MESSAGE_SUBSCRIPTION', 'CORRELATED', waiting.key, { ...waiting.value, messageKey, variables });
  trigger(work, host, event, textsOf(variables));
  work.later(() => correlated(work, subscriptionKey, correlating));
}

function correlated(work: Work, key: number, correlating: MessageSubscriptionValue): void {
  work.emit('MESSAGE_SUBSCRIPTION', 'CORRELATED', key, correlating);
  const subscription = work.state.subscriptions.get(key);
  if (subscription) correlateNext(work, subscription);
}

/** The process has gone on meanwhile: the message is free for another instance of it. */
function rejected(work: Work, key: number, correlating: MessageSubscriptionValue): void {
  work.emit('MESSAGE_SUBSCRIPTION', 'REJECTED', key, correlating);
  const message = work.state.messages.get(correlating.messageKey);
  if (message && message.value.deadline > work.now) correlateToWaiting(work, message);
}
