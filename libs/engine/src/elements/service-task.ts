import { completeHandler, subscribeCompensation } from '../behaviour/compensation';
import { dropIncidents } from '../behaviour/incidents';
import { cancelJob, createJob, prepareJob } from '../behaviour/jobs';
import { activated, leave, terminated } from '../behaviour/lifecycle';
import { mapInputs, mapOutputs } from '../behaviour/mapping';
import { subscribe } from '../behaviour/subscriptions';
import { unsubscribe } from '../behaviour/unsubscribe';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import type { Work } from '../work';

/** A task that a worker does: it makes a job and waits for it. A send task is one too. */
export const serviceTask: ElementProcessor = {
  activate(instance, work) {
    const failure = mapInputs(work, instance);
    if (failure) return failure;
    const { job } = instance.node;
    const prepared = job && prepareJob(work, instance, job);
    if (prepared instanceof Failure) return prepared;
    const unheard = subscribe(work, instance);
    if (unheard) return unheard;

    if (prepared) createJob(work, instance, prepared);
    activated(work, instance);
  },

  complete: completeActivity,
  terminate: terminateActivity,
};

/** How every activity ends: mappings, then nothing is listened to any more. */
export function completeActivity(instance: ElementInstance, work: Work): Failure | void {
  const failure = mapOutputs(work, instance);
  if (failure) return failure;
  unsubscribe(work, instance);
  subscribeCompensation(work, instance);
  const refused = leave(work, instance);
  if (refused) return refused;
  completeHandler(work, instance);
}

/** How every activity that contains nothing is taken away. */
export function terminateActivity(instance: ElementInstance, work: Work): void {
  cancelJob(work, instance);
  unsubscribe(work, instance);
  dropIncidents(work, instance);
  terminated(work, instance);
}
