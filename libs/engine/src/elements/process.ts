import { buffer } from '../behaviour/events';
import { forgetCompensations } from '../behaviour/compensation';
import { activated, activateLater, activateTriggered, completeLater, terminated } from '../behaviour/lifecycle';
import { documentText, localTexts, visibleTexts } from '../behaviour/variables';
import { dropIncidents } from '../behaviour/incidents';
import { startNext, takeStart } from '../behaviour/start-events';
import { unsubscribe } from '../behaviour/unsubscribe';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import type { Work } from '../work';
import { childCompleted, childrenTerminated, terminateScope } from './sub-process';

/** A whole process; called by another, it hands over what it knows when it ends. */
export const process: ElementProcessor = {
  activate(instance, work) {
    activated(work, instance);
    const trigger = takeStart(work, instance);
    const event = trigger && instance.node.entries.find(({ id }) => id === trigger.eventId);
    if (event) activateTriggered(work, instance, event, trigger.variables);
    else if (instance.node.start) activateLater(work, instance, instance.node.start);
  },

  complete(instance, work) {
    unsubscribe(work, instance);
    forgetCompensations(work, instance);
    const caller = work.state.instances.get(instance.value.parentElementInstanceKey);
    if (caller && (caller.node.called?.propagatesToParent || caller.node.outputs)) {
      const texts = localTexts(instance);
      if (texts.length > 0) buffer(work, caller, caller.node, texts);
    }
    tellWhoWaits(instance, work);
    end(instance, 'ELEMENT_COMPLETED', work);
    if (caller) completeLater(work, caller);
  },

  terminate(instance, work) {
    dropIncidents(work, instance);
    forgetCompensations(work, instance);
    work.awaited(instance.key);
    terminateScope(instance, work);
  },

  terminated(instance, work) {
    const caller = work.state.instances.get(instance.value.parentElementInstanceKey);
    end(instance, 'ELEMENT_TERMINATED', work);
    if (caller?.phase === 'terminating') terminated(work, caller);
  },

  childCompleted,
  childrenTerminated,
};

/** A process that a message has begun makes room for the next with its correlation key. */
function end(instance: ElementInstance, intent: 'ELEMENT_COMPLETED' | 'ELEMENT_TERMINATED', work: Work): void {
  const correlationKey = work.state.startKeys.get(instance.key);
  work.emit('PROCESS_INSTANCE', intent, instance.key, instance.value);
  if (correlationKey !== undefined) startNext(work, instance.value.bpmnProcessId, correlationKey);
}

function tellWhoWaits(instance: ElementInstance, work: Work): void {
  const waiting = work.awaited(instance.key);
  if (!waiting) return;
  const { bpmnProcessId, processDefinitionKey, version } = instance.value;
  const variables = documentText(visibleTexts(instance, waiting.fetchVariables));
  const value = { bpmnProcessId, processDefinitionKey, processInstanceKey: instance.key, version, variables, tenantId: TENANT };
  work.reply(waiting, work.unwritten('PROCESS_INSTANCE_RESULT', 'COMPLETED', instance.key, value));
}
