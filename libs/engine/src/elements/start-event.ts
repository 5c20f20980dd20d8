import { dropIncidents } from '../behaviour/incidents';
import { activated, completeLater, leave, terminated } from '../behaviour/lifecycle';
import { mapOutputs } from '../behaviour/mapping';
import { subscribe } from '../behaviour/subscriptions';
import type { ElementProcessor } from '../turn';

/** Where a scope begins. When it is passed, the scope begins to listen: at its border and for its event sub-processes. */
export const startEvent: ElementProcessor = {
  activate(instance, work) {
    activated(work, instance);
    completeLater(work, instance);
  },

  complete(instance, work) {
    const failure = mapOutputs(work, instance);
    if (failure) return failure;
    const { scope } = instance;
    const unheard = scope && subscribe(work, scope, scope.node.listensTo);
    if (unheard) return unheard;
    return leave(work, instance);
  },

  terminate(instance, work) {
    // As in Zeebe: it goes first, its incident after it.
    terminated(work, instance);
    dropIncidents(work, instance);
  },
};
