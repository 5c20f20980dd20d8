import { toJsonText } from '@libs/feel';

import { activated, completeLater } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import { buffer } from '../behaviour/events';
import { subscribe } from '../behaviour/subscriptions';
import { scopeOf } from '../behaviour/variables';
import { evaluate } from '../evaluation';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import { completeActivity, serviceTask, terminateActivity } from './service-task';

/** Works out an expression itself, or leaves the script to a worker. */
export const scriptTask: ElementProcessor = {
  activate(instance, work) {
    const { script } = instance.node;
    if (!script) return serviceTask.activate(instance, work);

    const failure = mapInputs(work, instance);
    if (failure) return failure;
    const result = evaluate(script.expression, scopeOf(instance), work.now);
    if (result instanceof Failure) return result;
    const unheard = subscribe(work, instance);
    if (unheard) return unheard;

    buffer(work, instance, instance.node, [[script.resultVariable, toJsonText(result.value)]]);
    activated(work, instance);
    completeLater(work, instance);
  },

  complete: completeActivity,
  terminate: terminateActivity,
};
