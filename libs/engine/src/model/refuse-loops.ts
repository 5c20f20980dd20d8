import type { ElementType } from './element-types';
import type { FlowNode, ProcessModel } from './model';
import type { Problems } from './problems';

const PASSES: ReadonlySet<ElementType> = new Set([
  'manualTask',
  'task',
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
  'startEvent',
  'endEvent',
  'subProcess',
  'multiInstanceBody',
  'callActivity',
  'intermediateThrowEvent',
]);
const REFUSED: ReadonlySet<ElementType> = new Set(['manualTask', 'task', 'callActivity', 'intermediateThrowEvent']);

/** A circle of elements in which nothing ever waits would never end: Zeebe refuses those that hold a task, a call or a throw. */
export function refuseLoops(process: ProcessModel, processes: readonly ProcessModel[], problems: Problems): void {
  const candidates = [...process.nodes.values()]
    .map((node) => node.inner ?? node)
    .filter(({ type }) => REFUSED.has(type))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const candidate of candidates) {
    const circle = circleFrom([], candidate, processes);
    if (!circle) continue;
    const path = circle.map(({ id }) => id).join(' > ');
    return problems.addLoop(process.id, `Processes are not allowed to contain a straight-through processing loop: ${path}`);
  }
}

function circleFrom(path: readonly FlowNode[], node: FlowNode, processes: readonly ProcessModel[]): FlowNode[] | undefined {
  const at = path.indexOf(node);
  if (at >= 0 && path.some(({ type }) => REFUSED.has(type))) return [...path.slice(at), node];
  if (at >= 0 || !PASSES.has(node.type)) return undefined;
  const longer = node.type === 'multiInstanceBody' ? path : [...path, node];
  for (const next of after(node, processes)) {
    const circle = circleFrom(longer, next, processes);
    if (circle) return circle;
  }
  return undefined;
}

/** Where a token is next, whatever the conditions say. */
function after(node: FlowNode, processes: readonly ProcessModel[]): readonly FlowNode[] {
  if (node.inner) return [node.inner];
  if (node.type === 'subProcess') return node.start ? [node.start] : [];
  if (node.type === 'callActivity') {
    const called = node.called?.processId.isStatic ? node.called.processId.source : undefined;
    const start = processes.find(({ id }) => id === called)?.root.start;
    return start ? [start] : [];
  }
  const from = node.outgoing.length > 0 ? node : node.scope;
  return from?.outgoing.map(({ target }) => target) ?? [];
}
