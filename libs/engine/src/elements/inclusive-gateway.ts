import { dropIncidents } from '../behaviour/incidents';
import { activated, leave, terminated } from '../behaviour/lifecycle';
import { scopeOf } from '../behaviour/variables';
import { conditionOf } from '../evaluation';
import type { Flow } from '../model/model';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import type { Work } from '../work';

/** Takes every flow whose condition holds; the default flow only if none does. */
export const inclusiveGateway: ElementProcessor = {
  activate(instance, work) {
    const flows = choose(instance, work);
    if (flows instanceof Failure) return flows;

    activated(work, instance);
    work.emit('PROCESS_INSTANCE', 'ELEMENT_COMPLETING', instance.key, instance.value);
    return leave(work, instance, flows);
  },

  terminate(instance, work) {
    dropIncidents(work, instance);
    terminated(work, instance);
  },
};

function choose(instance: ElementInstance, work: Work): readonly Flow[] | Failure {
  const { outgoing, defaultFlow } = instance.node;
  if (outgoing.length === 0 || (outgoing.length === 1 && !outgoing[0]?.condition)) return outgoing;

  const taken: Flow[] = [];
  for (const flow of outgoing) {
    if (flow === defaultFlow || !flow.condition) continue;
    const held = conditionOf(flow.condition, scopeOf(instance), work.now);
    if (held instanceof Failure) return held;
    if (held) taken.push(flow);
  }
  if (taken.length > 0) return taken;
  return defaultFlow
    ? [defaultFlow]
    : new Failure('CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow');
}
