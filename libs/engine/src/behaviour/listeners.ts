import type { JobDefinition } from '../model/model';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { createJob, prepareJob } from './jobs';
import { takeTrigger } from './events';
import { setLocals } from './variables';

/** Asks the next execution listener of an element, if there is one. Answers whether there was. */
export function askListener(
  work: Work,
  instance: ElementInstance,
  listeners: readonly JobDefinition[],
  index: number,
): boolean | Failure {
  const listener = listeners[index];
  if (!listener) return false;
  const prepared = prepareJob(work, instance, listener);
  if (prepared instanceof Failure) return prepared;
  createJob(work, instance, prepared, 'EXECUTION_LISTENER');
  return true;
}

/** What a listener has answered: at the beginning it is the element's own, at the end it belongs to the scope around it. */
export function takeAnswer(work: Work, instance: ElementInstance): void {
  const answer = takeTrigger(work, instance, instance.node.id);
  const scope = instance.phase === 'activating' ? instance : instance.scope;
  if (answer && scope) setLocals(work, scope, answer.variables);
}
