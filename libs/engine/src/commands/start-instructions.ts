import { RECORD_NAME } from '../model/element-types';
import type { FlowNode, ProcessModel } from '../model/model';

const NOT_PLACEABLE: ReadonlySet<string> = new Set([RECORD_NAME.startEvent, RECORD_NAME.boundaryEvent, 'SEQUENCE_FLOW']);

/** The types of elements that can begin where no token has led, as Zeebe lists them. */
export const PLACEABLE = `[${Object.values(RECORD_NAME)
  .filter((name) => !NOT_PLACEABLE.has(name))
  .join(', ')}]`;

/** The type of an element, or of a flow, as records name it. */
export function recordTypeOf({ nodes, flows }: ProcessModel, id: string): string | undefined {
  return nodes.get(id)?.recordType ?? (flows.has(id) ? 'SEQUENCE_FLOW' : undefined);
}

export function isPlaceable(model: ProcessModel, id: string): boolean {
  const type = recordTypeOf(model, id);
  return type !== undefined && !NOT_PLACEABLE.has(type);
}

/** Why a process cannot begin at these elements, as Zeebe says it; the first reason that is found. */
export function startRefusal(model: ProcessModel, elementIds: readonly string[]): string | undefined {
  const start = 'Expected to create instance of process with start instructions but';
  const unknown = elementIds.find((id) => recordTypeOf(model, id) === undefined);
  if (unknown !== undefined) return `${start} no element found with id '${unknown}'.`;

  const repeated = elementIds.find((id) => isRepeated(model.nodes.get(id)?.scope));
  if (repeated !== undefined)
    return `${start} the element with id '${repeated}' is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess is not supported.`;

  const unsupported = elementIds.find((id) => !isPlaceable(model, id));
  if (unsupported !== undefined)
    return `${start} the element with id '${unsupported}' targets unsupported element type '${recordTypeOf(model, unsupported)}'. Supported element types are: ${PLACEABLE}`;

  const behindGateway = elementIds.find((id) =>
    model.nodes.get(id)?.incoming.some(({ source }) => source.type === 'eventBasedGateway'),
  );
  return behindGateway === undefined
    ? undefined
    : `${start} the element with id '${behindGateway}' belongs to an event-based gateway. The creation of elements belonging to an event-based gateway is not supported.`;
}

function isRepeated(scope: FlowNode | undefined): boolean {
  return scope !== undefined && (scope.loop !== undefined || isRepeated(scope.scope));
}
