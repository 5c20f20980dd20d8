import { dropIncidents } from '../behaviour/incidents';
import { activated, leave, terminated } from '../behaviour/lifecycle';
import { scopeOf } from '../behaviour/variables';
import { conditionOf } from '../evaluation';
import type { Flow } from '../model/model';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import type { Work } from '../work';

/** Takes the first flow whose condition holds, else the default flow. Never more than one. */
export const exclusiveGateway: ElementProcessor = {
  activate(instance, work) {
    const flow = choose(instance, work);
    if (flow instanceof Failure) return flow;

    activated(work, instance);
    work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETING', instance.key, instance.value);
    return leave(work, instance, flow ? [flow] : []);
  },

  terminate(instance, work) {
    dropIncidents(work, instance);
    terminated(work, instance);
  },
};

function choose(instance: ElementInstance, work: Work): Flow | Failure | undefined {
  const { outgoing, defaultFlow } = instance.node;
  // A gateway that leads nowhere is an implicit end, and one way is no choice.
  if (outgoing.length === 0) return undefined;
  if (outgoing.length === 1 && !outgoing[0]?.condition) return outgoing[0];

  for (const flow of outgoing) {
    // BPMN, on a condition at the default flow: "Any such Expression SHALL be ignored."
    if (flow === defaultFlow || !flow.condition) continue;
    const held = conditionOf(flow.condition, scopeOf(instance), work.now);
    if (held instanceof Failure) return held;
    if (held) return flow;
  }
  return (
    defaultFlow ??
    new Failure('CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow')
  );
}
