import { activated, leave, terminated } from '../behaviour/lifecycle';
import type { ElementProcessor } from '../turn';

/** Begins when every flow into it was taken, and takes every flow out of it. */
export const parallelGateway: ElementProcessor = {
  activate(instance, work) {
    activated(work, instance);
    work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETING', instance.key, instance.value);
    return leave(work, instance);
  },

  terminate(instance, work) {
    terminated(work, instance);
  },
};
