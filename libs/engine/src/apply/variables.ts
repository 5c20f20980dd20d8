import type { VariableValue } from '../record-values';
import type { State, Variable } from '../state/state';

export const variable: Record<string, (state: State, key: number, value: VariableValue) => void> = {
  CREATED: write,
  UPDATED: write,
};

function write(state: State, key: number, { scopeKey, name, value }: VariableValue): void {
  const variables = variablesOf(state, scopeKey);
  const known = variables.get(name);
  if (!known) variables.set(name, { key, text: value, parsed: undefined, isParsed: false });
  else {
    known.text = value;
    known.parsed = undefined;
    known.isParsed = false;
  }
}

/** A process gets its variables before it begins: they wait for it under its key. */
function variablesOf(state: State, scopeKey: number): Map<string, Variable> {
  const instance = state.instances.get(scopeKey);
  if (instance) return (instance.variables ??= new Map());
  let early = state.earlyVariables.get(scopeKey);
  if (!early) state.earlyVariables.set(scopeKey, (early = new Map()));
  return early;
}
