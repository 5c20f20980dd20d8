import { activated, activateTriggered } from '../behaviour/lifecycle';
import { subscribe } from '../behaviour/subscriptions';
import { unsubscribe } from '../behaviour/unsubscribe';
import type { ElementProcessor } from '../turn';
import { terminateActivity } from './service-task';

/** Waits for the first of the events behind it; no flow is taken to the one that has happened. */
export const eventBasedGateway: ElementProcessor = {
  activate(instance, work) {
    const failure = subscribe(work, instance);
    if (failure) return failure;
    activated(work, instance);
  },

  complete(instance, work) {
    unsubscribe(work, instance);
    const [happened] = instance.triggers ?? [];
    const event = instance.node.listensTo.find(({ id }) => id === happened?.eventId);
    work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', instance.key, instance.value);
    if (event && happened && instance.scope) activateTriggered(work, instance.scope, event, happened.variables);
  },

  terminate: terminateActivity,
};
