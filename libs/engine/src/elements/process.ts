import { buffer } from '../behaviour/events';
import { forgetCompensations } from '../behaviour/compensation';
import { activated, activateLater, completeLater } from '../behaviour/lifecycle';
import { documentText, localTexts, visibleTexts } from '../behaviour/variables';
import { dropIncidents } from '../behaviour/incidents';
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
    if (instance.node.start) activateLater(work, instance, instance.node.start);
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
    work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', instance.key, instance.value);
    if (caller) completeLater(work, caller);
  },

  terminate(instance, work) {
    dropIncidents(work, instance);
    forgetCompensations(work, instance);
    work.awaited(instance.key);
    terminateScope(instance, work);
  },

  childCompleted,
  childrenTerminated,
};

function tellWhoWaits(instance: ElementInstance, work: Work): void {
  const waiting = work.awaited(instance.key);
  if (!waiting) return;
  const { bpmnProcessId, processDefinitionKey, version } = instance.value;
  const variables = documentText(visibleTexts(instance, waiting.fetchVariables));
  const value = { bpmnProcessId, processDefinitionKey, processInstanceKey: instance.key, version, variables, tenantId: TENANT };
  work.reply(waiting, work.unwritten('PROCESS_INSTANCE_RESULT', 'COMPLETED', instance.key, value));
}
