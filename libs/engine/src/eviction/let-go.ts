import { pairKey, type State } from '../state/state';
import { noteNames, type PackedCase } from './evicted-cases';

/** Takes cases out of memory that lie among the evicted ones by now. Their entries in the heaps (of what is due, of what can be activated) are passed over. */
export function letGo(state: State, cases: readonly PackedCase[]): void {
  for (const { notes } of cases) for (const { name, number } of notes) if (name === noteNames.key) forget(state, number);
  state.evicted.left(cases);
  state.tidy();
}

function forget(state: State, key: number): void {
  const signal = state.signals.inMemory(key);
  if (signal) forgetIn(state.signalsByName, signal.signalName, key);
  const subscription = state.subscriptions.inMemory(key);
  if (subscription) {
    const { messageName, correlationKey, elementInstanceKey } = subscription.value;
    forgetIn(state.subscriptionsByKey, pairKey(messageName, correlationKey), key);
    state.subscriptionsByElement.delete(pairKey(elementInstanceKey, messageName));
  }
  const { instances, jobs, incidents, timers, signals, subscriptions, compensations } = state;
  for (const map of [instances, jobs, incidents, timers, signals, subscriptions, compensations]) map.letGo(key);
}

function forgetIn(index: Map<string, Map<number, unknown>>, name: string, key: number): void {
  const named = index.get(name);
  named?.delete(key);
  if (named?.size === 0) index.delete(name);
}
