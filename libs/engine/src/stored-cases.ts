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

/** The parts of the cases in memory, and with them timers and signals that begin processes. */
export function partsInMemory(state: State): CaseParts {
  return {
    instances: [...state.instances.values()],
    jobs: [...state.jobs.values()],
    incidents: [...state.incidents.values()],
    timers: [...state.timers],
    signals: [...state.signals],
    subscriptions: [...state.subscriptions.values()],
    compensations: [...state.compensations].flatMap(([, each]) => [...each]),
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
