import type { FlowNode } from '../model/model';
import { type ElementInstance, pairKey, type ProcessSubscription } from '../state/state';
import type { Work } from '../work';

/** Listens to nothing any more; or no more to the given events. */
export function unsubscribe(work: Work, instance: ElementInstance, events?: readonly FlowNode[]): void {
  const isMeant = (eventId: string) => !events || events.some(({ id }) => id === eventId);
  for (const [key, value] of instance.timers ?? [])
    if (isMeant(value.targetElementId)) work.emit('TIMER', 'CANCELED', key, value);
  for (const [key, value] of instance.signals ?? [])
    if (isMeant(value.catchEventId)) work.emit('SIGNAL_SUBSCRIPTION', 'DELETED', key, value);
  for (const subscription of instance.subscriptions?.values() ?? [])
    if (isMeant(subscription.value.elementId)) closeSubscription(work, subscription);
}

export function closeSubscription(work: Work, { key, value, phase }: ProcessSubscription): void {
  if (phase === 'closing') return;
  work.emit('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETING', key, value);
  work.later(() => {
    const subscription = work.state.subscriptionsByElement.get(pairKey(value.elementInstanceKey, value.messageName));
    if (subscription) work.emit('MESSAGE_SUBSCRIPTION', 'DELETED', subscription.key, subscription.value);
    work.later(() => work.emit('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETED', key, value));
  });
}
