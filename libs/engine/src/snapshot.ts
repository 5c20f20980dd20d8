import { apply } from './apply';
import { messageStartEventSubscription } from './apply/start-events';
import { signalSubscription, timer } from './apply/waiting';
import { markedJsonText, parseExactJson, parseMarkedJson } from './exact-json';
import type { CompensationSubscriptionValue, SignalSubscriptionValue } from './record-values';
import { pairKey, type StartSubscription, State, type Trigger } from './state/state';
import {
  ofThirdFormat,
  restoreInstance,
  restoreJob,
  type StoredInstance,
  storedInstance,
  type StoredJob,
  storedJob,
  type ThirdFormat,
} from './stored-instance';

/** 3: every field with its name. 4: what there is most of lies there without names. */
const FORMAT = 4;
const THIRD_START = '{"format":3,';

interface Snapshot {
  readonly format: number;
  readonly position: number;
  readonly lastKey: number;
  readonly resources: readonly {
    readonly valueType: 'PROCESS' | 'DECISION_REQUIREMENTS' | 'DECISION' | 'FORM';
    readonly key: number;
    readonly value: Record<string, unknown>;
  }[];
  readonly instances: readonly StoredInstance[];
  readonly jobs: readonly StoredJob[];
  readonly incidents: State['incidents'] extends Map<number, infer V> ? readonly V[] : never;
  readonly timers: readonly (readonly [number, Parameters<State['timers']['set']>[1]])[];
  readonly signals: readonly (readonly [number, SignalSubscriptionValue])[];
  readonly highestProcess: readonly (readonly [string, number])[];
  readonly highestForm: readonly (readonly [string, number])[];
  readonly startMessages: readonly StartSubscription[];
  readonly startLocks: readonly string[];
  readonly startKeys: readonly (readonly [number, string])[];
  readonly startTriggers: readonly (readonly [number, Trigger])[];
  readonly messages: readonly {
    readonly key: number;
    readonly value: Parameters<State['messages']['set']>[1]['value'];
    readonly correlatedTo: readonly string[];
  }[];
  readonly subscriptions: readonly Parameters<State['subscriptions']['set']>[1][];
  readonly compensations: readonly (readonly [number, CompensationSubscriptionValue])[];
}

/** The whole state as JSON. What is derived (indexes, heaps, compiled diagrams) is made again when it is read. */
export function writeSnapshot(state: State): Uint8Array {
  const snapshot: Snapshot = {
    format: FORMAT,
    position: state.position,
    lastKey: state.lastKey,
    resources: [
      ...[...state.definitions.values()].map(({ key, value }) => ({ valueType: 'PROCESS' as const, key, value })),
      ...[...state.graphs.values()].map(({ key, value }) => ({ valueType: 'DECISION_REQUIREMENTS' as const, key, value })),
      ...[...state.decisions].map(([key, value]) => ({ valueType: 'DECISION' as const, key, value })),
      ...[...state.forms].map(([key, value]) => ({ valueType: 'FORM' as const, key, value })),
    ],
    instances: [...state.instances.values()].map(storedInstance),
    jobs: [...state.jobs.values()].map(storedJob),
    incidents: [...state.incidents.values()],
    timers: [...state.timers],
    signals: [...state.signals],
    highestProcess: [...state.highestProcess],
    highestForm: [...state.highestForm],
    startMessages: [...state.startMessages.values()].flatMap((subscriptions) => [...subscriptions.values()]),
    startLocks: [...state.startLocks],
    startKeys: [...state.startKeys],
    startTriggers: [...state.startTriggers],
    messages: [...state.messages.values()].map(({ key, value, correlatedTo }) => ({
      key,
      value,
      correlatedTo: [...correlatedTo],
    })),
    subscriptions: [...state.subscriptions.values()],
    compensations: [...state.compensations.values()].flatMap((each) => [...each]),
  };
  return new TextEncoder().encode(markedJsonText(snapshot));
}

export function readSnapshot(bytes: Uint8Array): State {
  const snapshot = read(new TextDecoder().decode(bytes));
  if (snapshot.format !== FORMAT)
    throw new Error(`Expected a snapshot of format ${FORMAT}, but it is of format ${snapshot.format}`);

  const state = new State();
  for (const { valueType, key, value } of snapshot.resources) {
    apply(state, {
      position: 0,
      sourceRecordPosition: 0,
      key,
      timestamp: 0,
      recordType: 'EVENT',
      valueType,
      intent: 'CREATED',
      rejectionType: 'NULL_VAL',
      rejectionReason: '',
      value,
    });
  }
  for (const stored of snapshot.instances) restoreInstance(state, stored);
  for (const job of snapshot.jobs) restoreJob(state, job);
  for (const incident of snapshot.incidents) state.incidents.set(incident.key, incident);
  for (const [key, value] of snapshot.timers) timer.CREATED(state, key, value);
  for (const [key, signal] of snapshot.signals) {
    signalSubscription.CREATED(state, key, signal);
  }
  for (const { key, value, correlatedTo } of snapshot.messages)
    restoreMessage(state, { key, value, correlatedTo: new Set(correlatedTo) });
  for (const subscription of snapshot.subscriptions) {
    state.subscriptions.set(subscription.key, subscription);
    const { messageName, correlationKey, elementInstanceKey } = subscription.value;
    append(state.subscriptionsByKey, pairKey(messageName, correlationKey), subscription);
    state.subscriptionsByElement.set(pairKey(elementInstanceKey, messageName), subscription);
  }
  for (const [id, version] of snapshot.highestProcess) state.highestProcess.set(id, version);
  for (const [id, version] of snapshot.highestForm) state.highestForm.set(id, version);
  for (const { key, value } of snapshot.startMessages) messageStartEventSubscription.CREATED(state, key, value);
  for (const lock of snapshot.startLocks) state.startLocks.add(lock);
  for (const [key, correlationKey] of snapshot.startKeys) state.startKeys.set(key, correlationKey);
  for (const [key, trigger] of snapshot.startTriggers) state.startTriggers.set(key, trigger);
  for (const [key, value] of snapshot.compensations) restoreCompensation(state, key, value);
  state.position = snapshot.position;
  state.lastKey = snapshot.lastKey;
  return state;
}

function read(text: string): Snapshot {
  if (!text.startsWith(THIRD_START)) return parseMarkedJson(text) as Snapshot;
  const third = parseExactJson(text) as Omit<Snapshot, keyof ThirdFormat> & ThirdFormat;
  return { ...third, ...ofThirdFormat(third), format: FORMAT };
}

function restoreMessage(state: State, message: Parameters<State['messages']['set']>[1]): void {
  const { name, correlationKey, messageId, timeToLive, deadline } = message.value;
  const at = pairKey(name, correlationKey);
  state.messages.set(message.key, message);
  append(state.messagesByKey, at, message);
  if (messageId !== '') state.messageIds.add(pairKey(at, messageId));
  if (timeToLive > 0) state.await({ at: deadline, key: message.key, what: 'message' });
}

function restoreCompensation(state: State, key: number, value: CompensationSubscriptionValue): void {
  const known = state.compensations.get(value.processInstanceKey);
  if (known) known.set(key, value);
  else state.compensations.set(value.processInstanceKey, new Map([[key, value]]));
}

function append<T extends { readonly key: number }>(index: Map<string, Map<number, T>>, at: string, item: T): void {
  const known = index.get(at);
  if (known) known.set(item.key, item);
  else index.set(at, new Map([[item.key, item]]));
}
