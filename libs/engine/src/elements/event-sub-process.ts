import { buffer, takeTrigger } from '../behaviour/events';
import { activated, activateLater } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import type { ElementProcessor } from '../turn';
import { childCompleted, childrenTerminated, terminateScope } from './sub-process';
import { completeActivity } from './service-task';

/** A sub-process that an event begins; what the event has brought is handed to its start event. */
export const eventSubProcess: ElementProcessor = {
  activate(instance, work) {
    const { scope, node } = instance;
    const { start } = node;
    const failure = mapInputs(work, instance);
    if (failure) return failure;

    const trigger = scope && start && takeTrigger(work, scope, start.id);
    if (start && trigger && trigger.variables.length > 0) buffer(work, instance, start, trigger.variables);
    activated(work, instance);
    if (start) activateLater(work, instance, start);
  },

  complete: completeActivity,
  terminate: terminateScope,
  childCompleted,
  childrenTerminated,
};
