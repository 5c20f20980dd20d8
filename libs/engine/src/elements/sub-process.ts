import { afterInterruption } from '../behaviour/events';
import { forgetCompensationsIn } from '../behaviour/compensation';
import { dropIncidents } from '../behaviour/incidents';
import { activated, activateLater, completeLater, isQuiet, terminateChildren, terminated } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import { unsubscribe } from '../behaviour/unsubscribe';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import type { Work } from '../work';
import { completeActivity } from './service-task';

/** A part of a process with a scope of its own. What it listens to is opened when its start event is passed, as in Zeebe. */
export const subProcess: ElementProcessor = {
  activate(instance, work) {
    const failure = mapInputs(work, instance);
    if (failure) return failure;
    activated(work, instance);
    if (instance.node.start) activateLater(work, instance, instance.node.start);
  },

  complete: completeActivity,

  terminate(instance, work) {
    forgetCompensationsIn(work, instance);
    terminateScope(instance, work);
  },

  childCompleted,
  childrenTerminated,
};

/** A scope is done when nothing runs in it and no flow is on its way. */
export function childCompleted(scope: ElementInstance, _child: ElementInstance, work: Work): void {
  if (isQuiet(scope) && !afterInterruption(work, scope)) completeLater(work, scope);
}

export function childrenTerminated(scope: ElementInstance, work: Work): void {
  if (!afterInterruption(work, scope) && isQuiet(scope)) completeLater(work, scope);
}

/** A scope goes when its last child has gone. */
export function terminateScope(instance: ElementInstance, work: Work): void {
  unsubscribe(work, instance);
  dropIncidents(work, instance);
  if (terminateChildren(work, instance)) terminated(work, instance);
}
