import type { FlowNode, ProcessModel } from './model';
import type { Problems } from './problems';
import { validateCompensation } from './validate-compensation';

/** What Zeebe refuses at deployment though each element by itself is well. */
export function validate(process: ProcessModel, problems: Problems): void {
  const scopes = [
    process.root,
    ...[...process.nodes.values()]
      .map((node) => node.inner ?? node)
      .filter((node) => node.type === 'subProcess' || node.type === 'eventSubProcess'),
  ];
  for (const scope of scopes) validateScope(scope, problems);
  for (const node of process.nodes.values()) validateNode(node, problems);
  validateCompensation(process, problems);
  validateLoops(process, problems);
}

function validateScope(scope: FlowNode, problems: Problems): void {
  const starts = scope.children.filter((child) => child.type === 'startEvent');
  if (scope.type === 'process') {
    if (starts.length === 0) problems.add(scope.id, 'Must have at least one start event');
    if (starts.filter((start) => !start.event).length > 1) problems.add(scope.id, 'Multiple none start events are not allowed');
    for (const start of starts)
      if (start.event) problems.add(start.id, `Start event of this type is not supported yet: ${start.event.kind}`);
  } else if (scope.type === 'subProcess') {
    if (starts.length !== 1 || starts[0]?.event) problems.add(scope.id, 'Must have exactly one none start event');
  } else {
    if (starts.length !== 1) problems.add(scope.id, 'Must have exactly one start event');
    const [start] = starts;
    if (start?.event?.kind === 'compensation' && scope.scope?.type === 'process')
      problems.add(scope.id, 'A compensation event subprocess is not allowed on the process level');
    if (start && (!start.event || start.event.kind === 'compensation'))
      problems.add(scope.id, 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation');
    if (start?.event?.kind === 'error' && !start.isInterrupting)
      problems.add(start.id, 'Non-Interrupting event of this type is not allowed');
  }
}

function validateNode(node: FlowNode, problems: Problems): void {
  switch (node.type) {
    case 'exclusiveGateway':
    case 'inclusiveGateway':
      if (node.type === 'inclusiveGateway' && node.incoming.length > 1)
        problems.add(node.id, 'Currently the inclusive gateway can only have one incoming sequence flow');
      if (node.outgoing.length > 1)
        for (const flow of node.outgoing)
          if (!flow.condition && flow !== node.defaultFlow) problems.add(flow.id, 'Must have a condition or be default flow');
      break;
    case 'endEvent':
      if (node.outgoing.length > 0) problems.add(node.id, 'End events must not have outgoing sequence flows to other elements.');
      break;
    case 'boundaryEvent':
      if (node.outgoing.length === 0 && !node.handler)
        problems.add(node.id, 'Must have at least one outgoing sequence flow or association');
      if (node.event?.kind === 'error' && !node.isInterrupting)
        problems.add(node.id, 'Non-Interrupting event of this type is not allowed');
      break;
    case 'eventBasedGateway':
      if (node.outgoing.length < 2) problems.add(node.id, 'Event-based gateway must have at least 2 outgoing sequence flows.');
      if (
        node.outgoing.some(
          ({ target }) => target.type !== 'intermediateCatchEvent' || !target.event || target.event.kind === 'link',
        )
      )
        problems.add(
          node.id,
          'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.',
        );
      else if (node.outgoing.some(({ target }) => target.incoming.length > 1))
        problems.add(
          node.id,
          'Target element of an event-based gateway must not have any additional incoming sequence flows other than that from the event-based gateway.',
        );
      break;
  }
}

const PASSES: ReadonlySet<string> = new Set(['task', 'manualTask', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway']);

/** A circle of tasks that nobody does, in which nothing ever waits, would never end. */
function validateLoops(process: ProcessModel, problems: Problems): void {
  for (const node of process.nodes.values()) {
    if (node.type !== 'task' && node.type !== 'manualTask') continue;
    const circle = circleBackTo(node, node, new Set());
    if (!circle) continue;
    problems.addLoop(
      process.id,
      `Processes are not allowed to contain a straight-through processing loop: ${[node, ...circle].map(({ id }) => id).join(' > ')}`,
    );
    return;
  }
}

function circleBackTo(start: FlowNode, from: FlowNode, visited: Set<FlowNode>): FlowNode[] | undefined {
  for (const { target } of from.outgoing) {
    if (target === start) return [start];
    if (visited.has(target) || !PASSES.has(target.type)) continue;
    visited.add(target);
    const rest = circleBackTo(start, target, visited);
    if (rest) return [target, ...rest];
  }
  return undefined;
}
