import { buffer, takeTrigger } from '../behaviour/events';
import { dropIncidents } from '../behaviour/incidents';
import { activated, activateLater, completeLater, isQuiet, leave, terminateChildren, terminated } from '../behaviour/lifecycle';
import { mapInputs, mapOutputs } from '../behaviour/mapping';
import type { ElementProcessor } from '../turn';

/**
 * A sub-process that an event begins; what the event has brought is handed to its start event.
 *
 * As in Zeebe it can hold another, but is no good host to it: an inner one that interrupts ends all that runs in the outer
 * and does not begin itself, and what an inner one listens to is still listened to when the outer has gone.
 */
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

  complete(instance, work) {
    return mapOutputs(work, instance) ?? leave(work, instance);
  },

  terminate(instance, work) {
    dropIncidents(work, instance);
    if (terminateChildren(work, instance)) terminated(work, instance);
  },

  childCompleted(scope, _child, work) {
    if (isQuiet(scope)) completeLater(work, scope);
  },

  childrenTerminated(scope, work) {
    const isEnded = scope.node.children.some(({ id, type }) => id === scope.interruptedBy && type === 'endEvent');
    if (isEnded && isQuiet(scope)) completeLater(work, scope);
  },
};
