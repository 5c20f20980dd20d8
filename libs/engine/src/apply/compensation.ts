import type { CompensationSubscriptionValue } from '../record-values';
import type { State } from '../state/state';

export const compensationSubscription = {
  CREATED: keep,
  TRIGGERED: keep,
  COMPLETED: forget,
  DELETED: forget,
};

function keep(state: State, key: number, value: CompensationSubscriptionValue): void {
  const known = state.compensations.get(value.processInstanceKey);
  if (known) known.set(key, value);
  else state.compensations.set(value.processInstanceKey, new Map([[key, value]]));
}

function forget(state: State, key: number, { processInstanceKey }: CompensationSubscriptionValue): void {
  const known = state.compensations.get(processInstanceKey);
  known?.delete(key);
  if (known?.size === 0) state.compensations.delete(processInstanceKey);
}
