import type { Node } from './tree';

/** What a node is directly made of. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (const part of Object.values(node)) gather(part, children);
  return children;
}

function gather(part: unknown, into: Node[]): void {
  if (Array.isArray(part)) for (const item of part as unknown[]) gather(item, into);
  else if (isNode(part)) into.push(part);
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'kind' in part;
}

/** Those that need more of the stack than an operation with two sides does, and how much more. */
const HEAVY: Partial<Record<Node['kind'], number>> = { for: 6, some: 6, every: 6, call: 4, filter: 3, context: 2, list: 2 };

/**
 * How much of the stack this needs when it runs, in operations inside each other. A function that is made here runs elsewhere,
 * and counts there.
 */
export function depthOf(node: Node): number {
  if (node.kind === 'function') return 1;
  let deepest = 0;
  for (const child of childrenOf(node)) deepest = Math.max(deepest, depthOf(child));
  return deepest + (HEAVY[node.kind] ?? 1);
}
