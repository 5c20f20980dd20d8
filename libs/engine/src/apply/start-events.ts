import type { MessageStartEventSubscriptionValue, ProcessInstanceValue } from '../record-values';
import { pairKey, type State } from '../state/state';

/** Messages that begin processes. */
export const messageStartEventSubscription = {
  CREATED(state: State, key: number, value: MessageStartEventSubscriptionValue): void {
    const { messageName, processDefinitionKey } = value;
    let subscriptions = state.startMessages.get(messageName);
    if (!subscriptions) state.startMessages.set(messageName, (subscriptions = new Map()));
    subscriptions.set(processDefinitionKey, { key, value });
  },

  /** From now on no other instance of the process begins with this correlation key, until this one has ended. */
  CORRELATED(
    state: State,
    _key: number,
    { messageKey, bpmnProcessId, correlationKey, processInstanceKey }: MessageStartEventSubscriptionValue,
  ): void {
    state.messages.get(messageKey)?.correlatedTo.add(bpmnProcessId);
    if (correlationKey === '') return;
    state.startLocks.add(pairKey(bpmnProcessId, correlationKey));
    state.startKeys.set(processInstanceKey, correlationKey);
  },

  DELETED(state: State, _key: number, { messageName, processDefinitionKey }: MessageStartEventSubscriptionValue): void {
    const subscriptions = state.startMessages.get(messageName);
    subscriptions?.delete(processDefinitionKey);
    if (subscriptions?.size === 0) state.startMessages.delete(messageName);
  },
};

/** The process has ended: its correlation key is free again. */
export function releaseStartLock(state: State, { processInstanceKey, bpmnProcessId }: ProcessInstanceValue): void {
  const correlationKey = state.startKeys.get(processInstanceKey);
  if (correlationKey === undefined) return;
  state.startKeys.delete(processInstanceKey);
  state.startLocks.delete(pairKey(bpmnProcessId, correlationKey));
}
