import { activated, completeLater } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import { subscribe } from '../behaviour/subscriptions';
import type { ElementProcessor } from '../turn';
import { completeActivity, terminateActivity } from './service-task';

/** A task the engine knows nothing of, or an undefined one: passed at once. */
export const manualTask: ElementProcessor = {
  activate(instance, work) {
    const failure = mapInputs(work, instance) ?? subscribe(work, instance);
    if (failure) return failure;
    activated(work, instance);
    completeLater(work, instance);
  },

  complete: completeActivity,
  terminate: terminateActivity,
};
