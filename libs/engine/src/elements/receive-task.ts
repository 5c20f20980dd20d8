import { activated } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import { subscribe } from '../behaviour/subscriptions';
import type { ElementProcessor } from '../turn';
import { completeActivity, terminateActivity } from './service-task';

/** Waits for a message. */
export const receiveTask: ElementProcessor = {
  activate(instance, work) {
    const failure = mapInputs(work, instance) ?? subscribe(work, instance);
    if (failure) return failure;
    activated(work, instance);
  },

  complete: completeActivity,
  terminate: terminateActivity,
};
