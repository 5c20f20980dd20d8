import { activated, completeLater } from '../behaviour/lifecycle';
import { decide } from '../behaviour/decisions';
import { buffer } from '../behaviour/events';
import { mapInputs } from '../behaviour/mapping';
import { subscribe } from '../behaviour/subscriptions';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import { completeActivity, serviceTask, terminateActivity } from './service-task';

/** Asks a decision table in its newest version, or leaves the question to a worker. */
export const businessRuleTask: ElementProcessor = {
  activate(instance, work) {
    const { decision } = instance.node;
    if (!decision) return serviceTask.activate(instance, work);

    const failure = mapInputs(work, instance);
    if (failure) return failure;
    const output = decide(instance, decision.id, work);
    if (output instanceof Failure) return output;
    const unheard = subscribe(work, instance);
    if (unheard) return unheard;

    buffer(work, instance, instance.node, [[decision.resultVariable, output]]);
    activated(work, instance);
    completeLater(work, instance);
  },

  complete: completeActivity,
  terminate: terminateActivity,
};
