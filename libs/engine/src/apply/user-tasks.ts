import type { UserTaskValue } from '../record-values';
import type { State } from '../state/state';

/** As in Zeebe, where a task that goes over to another definition is told to and still speaks of its old element afterwards. */
export const userTask: Record<string, (state: State, key: number, value: UserTaskValue) => void> = {
  CREATED: (state, _key, value) => setTask(state, value.elementInstanceKey, value),
  CANCELED: (state, _key, { elementInstanceKey }) => setTask(state, elementInstanceKey, undefined),
};

function setTask(state: State, elementInstanceKey: number, task: UserTaskValue | undefined): void {
  const instance = state.instances.get(elementInstanceKey);
  if (instance) instance.userTask = task;
}
