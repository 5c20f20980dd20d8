import type { Node } from '../syntax/tree';
import type { SortOrder } from '../values/value';

/**
 * `function(x, y) x.name < y.name` compares one and the same part of both: its list can be sorted by that part, without calling
 * the function for every two items. `undefined` for any other function.
 */
export function sortOrderOf([x, y]: readonly string[], body: Node): SortOrder | undefined {
  if (body.kind !== 'comparison' || (body.operator !== '<' && body.operator !== '>') || x === y) return undefined;
  const [left, right] = [pathFrom(body.left), pathFrom(body.right)];
  if (!left || !right || left.keys.join('\n') !== right.keys.join('\n')) return undefined;
  const isAscending = body.operator === '<';
  if (left.root === x && right.root === y) return { keys: left.keys, direction: isAscending ? 1 : -1 };
  return left.root === y && right.root === x ? { keys: left.keys, direction: isAscending ? -1 : 1 } : undefined;
}

function pathFrom(node: Node): { readonly root: string; readonly keys: readonly string[] } | undefined {
  if (node.kind === 'name') return { root: node.name, keys: [] };
  if (node.kind !== 'path') return undefined;
  const outer = pathFrom(node.operand);
  return outer && { root: outer.root, keys: [...outer.keys, node.key] };
}
