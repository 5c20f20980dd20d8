import { leave } from '../behaviour/lifecycle';
import { mapOutputs } from '../behaviour/mapping';
import type { ElementProcessor } from '../turn';
import { terminateActivity } from './service-task';

/** An event on an activity. It becomes an element only when it has happened. */
export const boundaryEvent: ElementProcessor = {
  activate() {},

  complete(instance, work) {
    return mapOutputs(work, instance) ?? leave(work, instance);
  },

  terminate: terminateActivity,
};
