import { assign } from '../behaviour/assignment';
import { activated } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import { subscribe } from '../behaviour/subscriptions';
import { cancelUserTask, createUserTask } from '../behaviour/user-tasks';
import { Failure } from '../failure';
import type { TaskDefinition } from '../model/model';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import type { Work } from '../work';
import { serviceTask, terminateActivity } from './service-task';

/** A task of a person: a job of a reserved type whose headers say who may do it, or natively a record that says so. */
export const userTask: ElementProcessor = {
  ...serviceTask,

  activate(instance, work) {
    const { userTask: native } = instance.node;
    return native ? activateNative(instance, work, native) : serviceTask.activate(instance, work);
  },

  terminate(instance, work) {
    cancelUserTask(work, instance);
    terminateActivity(instance, work);
  },
};

function activateNative(instance: ElementInstance, work: Work, { assignment, headers }: TaskDefinition): Failure | void {
  const unmapped = mapInputs(work, instance);
  if (unmapped) return unmapped;
  const assigned = assign(work, instance, assignment);
  if (assigned instanceof Failure) return assigned;
  const unheard = subscribe(work, instance);
  if (unheard) return unheard;
  createUserTask(work, instance, assigned, headers);
  activated(work, instance);
}
