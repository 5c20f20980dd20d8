import { apply } from './apply';
import { messageStartEventSubscription } from './apply/start-events';
import type { EvictedCases } from './eviction/evicted-cases';
import { stateOver } from './eviction/state-over';
import { markedJsonText, parseExactJson, parseMarkedJson } from './exact-json';
import { pairKey, type StartSubscription, type State, type StoredMessage, type Trigger } from './state/state';
import { partsInMemory, restoreCases, type StoredCases, storedCases } from './stored-cases';
import { restoredIncidents, type StoredIncidents, storedIncidents } from './stored-incidents';
import { ofThirdFormat, type ThirdFormat } from './stored-instance';

/** 3: every field with its name. 4: what there is most of lies there without names. 5: what incidents say stands there once. */
const FORMAT = 5;
const THIRD_START = '{"format":3,';

interface Snapshot extends Omit<StoredCases, 'incidents'> {
  readonly format: number;
  readonly incidents: StoredIncidents;
  readonly position: number;
  readonly lastKey: number;
  readonly resources: readonly {
    readonly valueType: 'PROCESS' | 'DECISION_REQUIREMENTS' | 'DECISION' | 'FORM';
    readonly key: number;
    readonly value: Record<string, unknown>;
  }[];
  readonly highestProcess: readonly (readonly [string, number])[];
  readonly highestForm: readonly (readonly [string, number])[];
  readonly startMessages: readonly StartSubscription[];
  readonly startLocks: readonly string[];
  readonly startKeys: readonly (readonly [number, string])[];
  readonly startTriggers: readonly (readonly [number, Trigger])[];
  readonly messages: readonly {
    readonly key: number;
    readonly value: StoredMessage['value'];
    readonly correlatedTo: readonly string[];
  }[];
}

/** The state as JSON, of its cases those in memory. What is derived (indexes, heaps, compiled diagrams) is made again when it is read. */
export function writeSnapshot(state: State): Uint8Array {
  const cases = partsInMemory(state);
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
    ...storedCases(cases),
    incidents: storedIncidents(cases.incidents),
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
  };
  return new TextEncoder().encode(markedJsonText(snapshot));
}

export function readSnapshot(bytes: Uint8Array, evicted: EvictedCases): State {
  const snapshot = read(new TextDecoder().decode(bytes));
  if (snapshot.format !== FORMAT)
    throw new Error(`Expected a snapshot of format ${FORMAT}, but it is of format ${snapshot.format}`);

  const state = stateOver(evicted);
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
  restoreCases(state, { ...snapshot, incidents: restoredIncidents(snapshot.incidents) });
  for (const { key, value, correlatedTo } of snapshot.messages)
    restoreMessage(state, { key, value, correlatedTo: new Set(correlatedTo) });
  for (const [id, version] of snapshot.highestProcess) state.highestProcess.set(id, version);
  for (const [id, version] of snapshot.highestForm) state.highestForm.set(id, version);
  for (const { key, value } of snapshot.startMessages) messageStartEventSubscription.CREATED(state, key, value);
  for (const lock of snapshot.startLocks) state.startLocks.add(lock);
  for (const [key, correlationKey] of snapshot.startKeys) state.startKeys.set(key, correlationKey);
  for (const [key, trigger] of snapshot.startTriggers) state.startTriggers.set(key, trigger);
  state.position = snapshot.position;
  state.lastKey = snapshot.lastKey;
  return state;
}

type FourthFormat = Omit<Snapshot, 'incidents'> & Pick<StoredCases, 'incidents'>;

function read(text: string): Snapshot {
  if (text.startsWith(THIRD_START)) {
    const third = parseExactJson(text) as Omit<FourthFormat, keyof ThirdFormat> & ThirdFormat;
    return ofFourthFormat({ ...third, ...ofThirdFormat(third) });
  }
  const snapshot = parseMarkedJson(text) as Snapshot | FourthFormat;
  return isFourth(snapshot) ? ofFourthFormat(snapshot) : snapshot;
}

function isFourth(snapshot: Snapshot | FourthFormat): snapshot is FourthFormat {
  return snapshot.format === 4;
}

function ofFourthFormat(fourth: FourthFormat): Snapshot {
  return { ...fourth, incidents: storedIncidents(fourth.incidents), format: FORMAT };
}

function restoreMessage(state: State, message: StoredMessage): void {
  const { name, correlationKey, messageId, timeToLive, deadline } = message.value;
  const at = pairKey(name, correlationKey);
  state.messages.set(message.key, message);
  const queue = state.messagesByKey.get(at);
  if (queue) queue.set(message.key, message);
  else state.messagesByKey.set(at, new Map([[message.key, message]]));
  if (messageId !== '') state.messageIds.add(pairKey(at, messageId));
  if (timeToLive > 0) state.await({ at: deadline, key: message.key, what: 'message' });
}
