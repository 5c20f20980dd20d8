import { activated, activateLater, completeLater, leave } from '../behaviour/lifecycle';
import { mapOutputs } from '../behaviour/mapping';
import { prepareThrow } from '../behaviour/throwing';
import type { FlowNode } from '../model/model';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import { serviceTask, terminateActivity } from './service-task';

/** Tells something and goes on: nothing, a message (a job), a signal, an escalation; or undoes what was done and waits for it. */
export const intermediateThrowEvent: ElementProcessor = {
  activate(instance, work) {
    const { node } = instance;
    if (node.job) return serviceTask.activate(instance, work);
    const throws = prepareThrow(work, instance);
    if (throws instanceof Failure) return throws;

    activated(work, instance);
    if (throws()) completeLater(work, instance);
  },

  complete(instance, work) {
    const { node, scope } = instance;
    const failure = undoes(node) ? undefined : mapOutputs(work, instance);
    if (failure) return failure;
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

/** As in Zeebe, whose compensation events overlook their output mappings. */
export function undoes({ event }: FlowNode): boolean {
  return event?.kind === 'compensation';
}
