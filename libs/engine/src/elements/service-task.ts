import { completeHandler, subscribeCompensation } from '../behaviour/compensation';
import { dropIncidents } from '../behaviour/incidents';
import { cancelJob, createJob, prepareJob } from '../behaviour/jobs';
import { activated, leave, terminated } from '../behaviour/lifecycle';
import { askListener, takeAnswer } from '../behaviour/listeners';
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
    return mapInputs(work, instance) ?? listenOrBegin(instance, work, 0);
  },

  complete: completeActivity,

  listened(instance, work) {
    const { phase, listenersDone } = instance;
    takeAnswer(work, instance);
    if (phase === 'activating') return listenOrBegin(instance, work, listenersDone);
    if (phase === 'completing') return listenOrLeave(instance, work, listenersDone);
  },

  terminate: terminateActivity,
};

function listenOrBegin(instance: ElementInstance, work: Work, listener: number): Failure | void {
  const { job, startListeners } = instance.node;
  const asked = askListener(work, instance, startListeners, listener);
  if (asked instanceof Failure) return asked;
  if (asked) return;

  const prepared = job && prepareJob(work, instance, job);
  if (prepared instanceof Failure) return prepared;
  const unheard = subscribe(work, instance);
  if (unheard) return unheard;
  if (prepared) createJob(work, instance, prepared);
  activated(work, instance);
}

function listenOrLeave(instance: ElementInstance, work: Work, listener: number): Failure | void {
  const asked = askListener(work, instance, instance.node.endListeners, listener);
  if (asked instanceof Failure) return asked;
  if (asked) return;
  subscribeCompensation(work, instance);
  const refused = leave(work, instance);
  if (refused) return refused;
  completeHandler(work, instance);
}

/** How every activity ends: mappings, then nothing is listened to any more. */
export function completeActivity(instance: ElementInstance, work: Work): Failure | void {
  const failure = mapOutputs(work, instance);
  if (failure) return failure;
  unsubscribe(work, instance);
  return listenOrLeave(instance, work, 0);
}

/** How every activity that contains nothing is taken away. */
export function terminateActivity(instance: ElementInstance, work: Work): void {
  cancelJob(work, instance);
  unsubscribe(work, instance);
  dropIncidents(work, instance);
  terminated(work, instance);
}
