import { compensationSubscription } from './apply/compensation';
import { keepIncident, messageSubscription, signalSubscription, timer } from './apply/waiting';
import type { CompensationSubscriptionValue, SignalSubscriptionValue, TimerValue } from './record-values';
import { type ElementInstance, type Incident, type Job, type MessageSubscription, type State } from './state/state';
import { restoreInstance, restoreJob, type StoredInstance, storedInstance, type StoredJob, storedJob } from './stored-instance';

/** All that belongs to some cases. */
export interface CaseParts {
  readonly instances: readonly ElementInstance[];
  readonly jobs: readonly Job[];
  readonly incidents: readonly Incident[];
  readonly timers: readonly (readonly [key: number, TimerValue])[];
  readonly signals: readonly (readonly [key: number, SignalSubscriptionValue])[];
  readonly subscriptions: readonly MessageSubscription[];
  readonly compensations: readonly (readonly [key: number, CompensationSubscriptionValue])[];
}

/** As it is stored: instances and jobs without names. */
export type StoredCases = Omit<CaseParts, 'instances' | 'jobs'> & {
  readonly instances: readonly StoredInstance[];
  readonly jobs: readonly StoredJob[];
};

const NONE: ReadonlySet<number> = new Set();

/** The parts of the cases in memory but for those with the given keys, and with them timers and signals that begin processes. */
export function partsInMemory(state: State, leaving: ReadonlySet<number> = NONE): CaseParts {
  const stays = ({ key }: { readonly key: number }) => !leaving.has(key);
  const isKept = ([key]: readonly [number, unknown]) => !leaving.has(key);
  return {
    instances: [...state.instances.values()].filter(stays),
    jobs: [...state.jobs.values()].filter(stays),
    incidents: [...state.incidents.values()].filter(stays),
    timers: [...state.timers].filter(isKept),
    signals: [...state.signals].filter(isKept),
    subscriptions: [...state.subscriptions.values()].filter(stays),
    compensations: [...state.compensations].filter(isKept).flatMap(([, each]) => [...each]),
  };
}

/** The keys of all that is in them. */
export function* keysOf(parts: CaseParts): Generator<number> {
  for (const { key } of parts.instances) yield key;
  for (const { key } of parts.jobs) yield key;
  for (const { key } of parts.incidents) yield key;
  for (const [key] of parts.timers) yield key;
  for (const [key] of parts.signals) yield key;
  for (const { key } of parts.subscriptions) yield key;
}

export function storedCases(parts: CaseParts): StoredCases {
  return { ...parts, instances: parts.instances.map(storedInstance), jobs: parts.jobs.map(storedJob) };
}

/** Definitions must be known by now. Scopes come before what is in them. */
export function restoreCases(state: State, stored: StoredCases): void {
  for (const instance of stored.instances) restoreInstance(state, instance);
  for (const job of stored.jobs) restoreJob(state, job);
  for (const incident of stored.incidents) keepIncident(state, incident);
  for (const [key, value] of stored.timers) timer.CREATED(state, key, value);
  for (const [key, value] of stored.signals) signalSubscription.CREATED(state, key, value);
  for (const subscription of stored.subscriptions) restoreSubscription(state, subscription);
  for (const [key, value] of stored.compensations) compensationSubscription.CREATED(state, key, value);
}

function restoreSubscription(state: State, { key, value, isCorrelating }: MessageSubscription): void {
  messageSubscription.CREATED(state, key, value);
  if (isCorrelating) messageSubscription.CORRELATING(state, key, value);
}
