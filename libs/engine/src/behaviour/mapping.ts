import { evaluateMappings } from '../mappings';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { takeTrigger, triggered } from './events';
import { localTexts, propagate, scopeOf, setLocals } from './variables';

/** Input mappings make the element's own variables. */
export function mapInputs(work: Work, instance: ElementInstance): Failure | void {
  const { inputs } = instance.node;
  if (!inputs) return;
  const texts = evaluateMappings(inputs, scopeOf(instance), work.now);
  if (texts instanceof Failure) return texts;
  setLocals(work, instance, texts);
}

/**
 * What an element has brought goes up to the scopes around it: through its output mappings, and all of it when there are none.
 * What comes with an error stays with the event that caught it, unless a mapping says otherwise.
 */
export function mapOutputs(work: Work, instance: ElementInstance): Failure | void {
  const { outputs } = instance.node;
  const brought = broughtTo(instance);
  const isRepeated = instance.scope?.node.inner === instance.node;
  if (outputs) {
    if (brought) setLocals(work, instance, brought);
    const texts = evaluateMappings(outputs, scopeOf(instance), work.now);
    if (texts instanceof Failure) return texts;
    // An instance inside a multi-instance body keeps what it makes to itself.
    const target = isRepeated ? instance : instance.scope;
    if (target) propagate(work, target, texts);
  } else if (brought) propagate(work, instance, brought);
  else if (isEventWithLocals(instance) && instance.scope) propagate(work, instance.scope, localTexts(instance));

  // The body may yet refuse what came out, or a listener answer more; what was brought must not come twice.
  if (brought && (isRepeated || instance.node.endListeners.length > 0)) takeTrigger(work, instance, instance.node.id);
}

function broughtTo(instance: ElementInstance) {
  const { node, scope } = instance;
  if (node.type === 'startEvent') {
    if (node.scope?.type !== 'eventSubProcess' || !scope) return undefined;
    return triggered(scope, node.id)?.variables;
  }
  return triggered(instance, node.id)?.variables;
}

function isEventWithLocals({ node, variables }: ElementInstance): boolean {
  if (!variables) return false;
  if (node.type === 'boundaryEvent') return node.eventKind !== 'error';
  if (node.type === 'startEvent') return node.scope?.type === 'process';
  return node.type === 'intermediateCatchEvent' && node.incoming[0]?.source.type === 'eventBasedGateway';
}
