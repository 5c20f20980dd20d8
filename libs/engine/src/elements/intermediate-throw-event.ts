import { activated, activateLater, completeLater, leave } from '../behaviour/lifecycle';
import { mapInputs, mapOutputs } from '../behaviour/mapping';
import { throwSignal } from '../behaviour/signals';
import { escalationCodeOf, throwEscalation } from '../behaviour/throwing';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import { serviceTask, terminateActivity } from './service-task';

/** Tells something and goes on: nothing, a message (a job), a signal, an escalation. */
export const intermediateThrowEvent: ElementProcessor = {
  activate(instance, work) {
    const { node } = instance;
    if (node.job) return serviceTask.activate(instance, work);
    // As in Zeebe an event that tells nothing but itself has no input mappings.
    const unheard = node.event?.kind === 'signal' ? (mapInputs(work, instance) ?? throwSignal(work, instance)) : undefined;
    if (unheard) return unheard;

    const code = escalationCodeOf(work, instance);
    if (code instanceof Failure) return code;

    activated(work, instance);
    const goesOn = node.event?.kind !== 'escalation' || throwEscalation(work, instance, code);
    if (goesOn) completeLater(work, instance);
  },

  complete(instance, work) {
    const failure = mapOutputs(work, instance);
    if (failure) return failure;
    const { node, scope } = instance;
    if (node.event?.kind !== 'link' || !scope) return leave(work, instance);

    work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', instance.key, instance.value);
    const { name } = node.event;
    const landing = scope.node.children.find(
      (child) => child.type === 'intermediateCatchEvent' && child.event?.kind === 'link' && child.event.name === name,
    );
    if (landing) activateLater(work, scope, landing);
  },

  terminate: terminateActivity,
};
