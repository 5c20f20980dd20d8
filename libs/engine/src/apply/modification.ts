import type { ModifiedValue } from '../record-values';
import type { ElementInstance, State } from '../state/state';

export const modification: Record<string, (state: State, key: number, value: ModifiedValue) => void> = {
  /** Scopes that an event sub-process has interrupted take elements again; a join that is to begin needs no flows. */
  MODIFIED(state, _key, { activateInstructions }) {
    for (const { elementId, ancestorScopeKeys } of activateInstructions) {
      for (const key of ancestorScopeKeys) {
        const scope = state.instances.get(key);
        if (scope) scope.interruptedBy = undefined;
      }
      const scope = state.instances.get(Math.max(...ancestorScopeKeys));
      if (scope) countAsTaken(state, scope, elementId);
    }
  },
};

function countAsTaken(state: State, scope: ElementInstance, elementId: string): void {
  const join = state.definitions.get(scope.value.processDefinitionKey)?.model.nodes.get(elementId);
  if (join?.type !== 'parallelGateway') return;
  scope.waitingFlows ??= new Map();
  const waiting = scope.waitingFlows.get(elementId) ?? new Map<string, number>();
  scope.waitingFlows.set(elementId, waiting);
  for (const { id } of join.incoming) waiting.set(id, (waiting.get(id) ?? 0) + 1);
}
