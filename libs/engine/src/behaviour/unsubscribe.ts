import { type ElementInstance, pairKey, type ProcessSubscription } from '../state/state';
import type { Work } from '../work';

/** Listens to nothing any more. */
export function unsubscribe(work: Work, instance: ElementInstance): void {
  for (const [key, value] of instance.timers ?? []) work.emit('TIMER', 'CANCELED', key, value);
  for (const [key, value] of instance.signals ?? []) work.emit('SIGNAL_SUBSCRIPTION', 'DELETED', key, value);
  for (const subscription of instance.subscriptions?.values() ?? []) closeSubscription(work, subscription);
}

function closeSubscription(work: Work, { key, value, phase }: ProcessSubscription): void {
  if (phase === 'closing') return;
  work.emit('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETING', key, value);
  work.later(() => {
    const subscription = work.state.subscriptionsByElement.get(pairKey(value.elementInstanceKey, value.messageName));
    if (subscription) work.emit('MESSAGE_SUBSCRIPTION', 'DELETED', subscription.key, subscription.value);
    work.later(() => work.emit('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETED', key, value));
  });
}
