import { childrenOf } from '../syntax/children';
import type { Node } from '../syntax/tree';

/**
 * What the body of a loop does with `partial`: nothing; only picks items (`partial[-1]`); or perhaps keeps it, and then needs a
 * list of its own, that does not grow with the loop.
 */
export type PartialUse = 'none' | 'picked from' | 'kept';

export function partialUse(node: Node): PartialUse {
  if (isPartial(node)) return 'kept';
  const uses = partsOf(node).map((part) =>
    isPartial(part) && node.kind === 'filter' && node.list === part ? 'picked from' : partialUse(part),
  );
  return uses.includes('kept') ? 'kept' : uses.includes('picked from') ? 'picked from' : 'none';
}

/** The body of a loop inside has a `partial` of its own. */
function partsOf(node: Node): readonly Node[] {
  return node.kind === 'for' ? node.iterators.map(([, list]) => list) : childrenOf(node);
}

function isPartial(node: Node): boolean {
  return node.kind === 'name' && node.name === 'partial';
}
