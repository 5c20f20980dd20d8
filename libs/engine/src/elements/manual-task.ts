import { activated, completeLater } from '../behaviour/lifecycle';
import type { ElementProcessor } from '../turn';
import { completeActivity, terminateActivity } from './service-task';

/** A task the engine knows nothing of, or an undefined one: passed at once, and nothing on its boundary is heard. */
export const manualTask: ElementProcessor = {
  activate(instance, work) {
    activated(work, instance);
    completeLater(work, instance);
  },

  complete: completeActivity,
  terminate: terminateActivity,
};
