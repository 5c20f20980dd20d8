import type { FlowNode, ProcessModel } from './model';
import type { Problems } from './problems';

/** Handlers that are not Zeebe's tasks are not looked at. */
const NO_TASKS: ReadonlySet<string> = new Set(['subProcess', 'callActivity']);

/** A compensation names an activity of its scope that can be undone, and handlers stand beside the flow. */
export function validateCompensation({ nodes }: ProcessModel, problems: Problems): void {
  for (const node of nodes.values()) {
    validateHandler(node.inner ?? node, node, problems);
    if (node.event?.kind !== 'compensation' || node.event.activityId === undefined) continue;
    const { id, activityId } = node.event;
    const activity = nodes.get(activityId);
    const referenced = `The referenced compensation activity '${activityId}'`;
    if (!activity) {
      problems.add(id, `${referenced} doesn't exist`);
      continue;
    }
    if (!canBeUndone(activity))
      problems.add(id, `${referenced} must have either a compensation boundary event or be a subprocess`);
    if (!isReached(node, activity)) problems.add(id, `${referenced} must be in the same scope as the compensation throw event`);
  }
}

function validateHandler(
  { isForCompensation, type }: FlowNode,
  { id, incoming, outgoing, boundaries }: FlowNode,
  problems: Problems,
) {
  if (!isForCompensation || NO_TASKS.has(type)) return;
  if (incoming.length > 0) problems.add(id, 'A compensation handler should have no incoming sequence flows');
  if (outgoing.length > 0) problems.add(id, 'A compensation handler should have no outgoing sequence flows');
  if (boundaries.length > 0) problems.add(id, 'A compensation handler should have no boundary events');
}

function canBeUndone({ type, inner, boundaries }: FlowNode): boolean {
  return (inner?.type ?? type) === 'subProcess' || boundaries.some(({ event }) => event?.kind === 'compensation');
}

/** From an event sub-process, the activities of the scope around it can be undone too. */
function isReached(thrower: FlowNode, { scope }: FlowNode): boolean {
  return thrower.scope === scope || (thrower.scope?.type === 'eventSubProcess' && thrower.scope.scope === scope);
}
