import type { FlowNode, ProcessModel } from '../model/model';
import type { ModificationValue } from '../record-values';
import type { ElementInstance } from '../state/state';
import type { Work } from '../work';
import { isPlaceable, PLACEABLE, recordTypeOf } from './start-instructions';

type Activation = ModificationValue['activateInstructions'][number];

/** What is wrong with a modification, as Zeebe says it; the first that is found. */
export function refusalOf(
  { activateInstructions, terminateInstructions }: ModificationValue,
  process: ElementInstance,
  work: Work,
): string | undefined {
  const { bpmnProcessId, processDefinitionKey } = process.value;
  const { instances, definitions } = work.state;
  const model = definitions.get(processDefinitionKey)?.model;
  if (!model) throw new Error(`Expected process definition ${processDefinitionKey} to be known, but it is not`);
  const saying = (what: string) =>
    `Expected to modify instance of process '${bpmnProcessId}' but it contains one or more ${what}`;

  const unknown = activateInstructions.map(({ elementId }) => elementId).filter((id) => recordTypeOf(model, id) === undefined);
  if (unknown.length > 0) return saying(`activate instructions with an element that could not be found: ${quoted(unknown)}`);

  const unsupported = unsupportedIn(model, activateInstructions);
  if (unsupported) return saying(`activate instructions for elements that are unsupported: ${unsupported}.`);

  const missing = terminateInstructions.map(({ elementInstanceKey }) => elementInstanceKey).filter((key) => !instances.has(key));
  if (missing.length > 0)
    return saying(`terminate instructions with an element instance that could not be found: ${quoted(missing)}`);

  const wrong = wrongVariableScope(model, activateInstructions);
  if (wrong) return saying(`variable instructions with a scope element ${wrong}`);

  const ancestor = wrongAncestor(model, activateInstructions, process, work);
  return ancestor && saying(`activate instructions with an ancestor scope key that ${ancestor}`);
}

function unsupportedIn(model: ProcessModel, activations: readonly Activation[]): string | undefined {
  const ids = [...new Set(activations.map(({ elementId }) => elementId))];
  const behindGateway = ids.filter((id) => {
    const node = model.nodes.get(id);
    return node?.type === 'intermediateCatchEvent' && node.incoming.some(({ source }) => source.type === 'eventBasedGateway');
  });
  if (behindGateway.length > 0)
    return `${quoted(behindGateway)}. The activation of events belonging to an event-based gateway is not supported`;

  const others = ids.filter((id) => !isPlaceable(model, id));
  if (others.length === 0) return undefined;
  const types = others.map((id) => recordTypeOf(model, id) ?? '');
  return `${quoted(others)}. The activation of elements with type ${quoted(types)} is not supported. Supported element types are: ${PLACEABLE}`;
}

function wrongVariableScope(model: ProcessModel, activations: readonly Activation[]): string | undefined {
  const named = activations.flatMap(({ elementId, variableInstructions }) =>
    variableInstructions
      .filter(({ elementId: scopeId }) => scopeId !== '')
      .map(({ elementId: scopeId }) => ({ elementId, scopeId })),
  );
  const unknown = named.map(({ scopeId }) => scopeId).filter((id) => recordTypeOf(model, id) === undefined);
  if (unknown.length > 0) return `id that could not be found: ${quoted(unknown)}`;
  return named.some(({ elementId, scopeId }) => elementId !== scopeId && !isAround(model.nodes.get(elementId), scopeId))
    ? "that doesn't belong to the activating element's flow scope. These variables should be set before or after the modification."
    : undefined;
}

function wrongAncestor(
  model: ProcessModel,
  activations: readonly Activation[],
  process: ElementInstance,
  { state: { instances } }: Work,
): string | undefined {
  const chosen = activations.filter(({ ancestorScopeKey }) => ancestorScopeKey > 0);
  const keys = chosen.map(({ ancestorScopeKey }) => ancestorScopeKey);
  const inactive = keys.filter((key) => instances.get(key)?.phase !== 'activated');
  if (inactive.length > 0) return `does not exist, or is not in an active state: ${quoted(inactive)}`;

  const foreign = keys.filter((key) => instances.get(key)?.value.processInstanceKey !== process.key);
  if (foreign.length > 0) return `does not belong to the modified process instance: ${quoted(foreign)}`;

  const strangers = chosen.flatMap(({ ancestorScopeKey, elementId }) => {
    const ancestorId = instances.get(ancestorScopeKey)?.value.elementId ?? '';
    return isAround(model.nodes.get(elementId), ancestorId)
      ? []
      : `\n- instance '${ancestorScopeKey}' of element '${ancestorId}' is not an ancestor of element '${elementId}'`;
  });
  return strangers.length > 0 ? `is not an ancestor of the element to activate:${strangers.join('')}` : undefined;
}

function isAround(node: FlowNode | undefined, scopeId: string): boolean {
  const scope = node?.scope;
  return scope !== undefined && (scope.id === scopeId || isAround(scope, scopeId));
}

function quoted(items: readonly (string | number)[]): string {
  return `'${[...new Set(items)].join("', '")}'`;
}
