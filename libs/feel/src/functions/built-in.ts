import type { Run } from '../run';
import type { FeelValue } from '../values/value';

/** Why a function has no answer; the call is then null, with a warning. */
export class Refusal {
  constructor(readonly reason: string) {}
}

/**
 * One way to call a built-in function. With `rest`, the last parameter takes all further arguments as a list.
 * `undefined` says that it knows nothing about arguments of these kinds.
 */
export interface BuiltIn {
  readonly parameters: readonly string[];
  readonly rest?: true;
  readonly invoke: (args: readonly FeelValue[], run: Run) => FeelValue | Refusal | undefined;
}

export type BuiltIns = Record<string, readonly BuiltIn[]>;

/** `define('list, position', ...)`; a `...` at the end makes the last one take the rest. */
export function define(parameters: string, invoke: BuiltIn['invoke']): BuiltIn {
  const rest = parameters.endsWith('...');
  const names = parameters === '' ? [] : parameters.replace('...', '').split(', ');
  return rest ? { parameters: names, rest, invoke } : { parameters: names, invoke };
}
