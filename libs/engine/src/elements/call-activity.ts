import { dropIncidents } from '../behaviour/incidents';
import { activated, begin, terminateLater, terminated } from '../behaviour/lifecycle';
import { mapInputs } from '../behaviour/mapping';
import { processValue } from '../behaviour/process-value';
import { subscribe } from '../behaviour/subscriptions';
import { unsubscribe } from '../behaviour/unsubscribe';
import { giveEarly, localTexts, scopeOf, visibleTexts } from '../behaviour/variables';
import { textOf } from '../evaluation';
import type { Texts } from '../record-values';
import type { ElementInstance, ProcessDefinition } from '../state/state';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import type { Work } from '../work';
import { completeActivity } from './service-task';

/** Another process, in its newest version, run as one step of this one. */
export const callActivity: ElementProcessor = {
  activate(instance, work) {
    const failure = mapInputs(work, instance);
    if (failure) return failure;
    const called = calledBy(instance, work);
    if (called instanceof Failure) return called;
    const unheard = subscribe(work, instance);
    if (unheard) return unheard;

    activated(work, instance);
    call(instance, called, work);
  },

  complete: completeActivity,

  terminate(instance, work) {
    unsubscribe(work, instance);
    dropIncidents(work, instance);
    const child = work.state.instances.get(instance.calledKey);
    if (child) terminateLater(work, child);
    else terminated(work, instance);
  },
};

function calledBy(instance: ElementInstance, work: Work): ProcessDefinition | Failure {
  const { called } = instance.node;
  const processId = called ? textOf(called.processId, scopeOf(instance), work.now) : '';
  if (processId instanceof Failure) return processId;
  const definition = work.state.newestProcess.get(processId);
  if (!definition)
    return new Failure(
      'CALLED_ELEMENT_ERROR',
      `Expected process with BPMN process id '${processId}' to be deployed, but not found.`,
    );
  if (!definition.model.root.start)
    return new Failure(
      'CALLED_ELEMENT_ERROR',
      `Expected process with BPMN process id '${processId}' to have a none start event, but not found.`,
    );
  return definition;
}

function call(instance: ElementInstance, definition: ProcessDefinition, work: Work): void {
  const key = work.nextKey();
  giveEarly(work, key, givenTo(instance), definition);
  const process = processValue(definition, key, instance);
  work.later(() => {
    if (instance.phase === 'activated' && work.state.instances.get(instance.key) === instance) begin(work, key, process);
  });
}

/** As in Zeebe an item of a repeated call goes in beside the input mappings, and not without them. */
function givenTo(instance: ElementInstance): Texts {
  if (instance.node.called?.propagatesToChild) return [...visibleTexts(instance)];
  return instance.node.inputs ? localTexts(instance) : [];
}
