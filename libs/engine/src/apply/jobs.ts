import { type JobBatchValue, type JobValue, textsOf } from '../record-values';
import type { Job, State } from '../state/state';

/** What the record of an error says instead of its element when nobody caught it. */
export const UNCAUGHT = 'NO_CATCH_EVENT_FOUND';

export const job: Record<string, (state: State, key: number, value: JobValue) => void> = {
  CREATED(state, key, value) {
    const made: Job = { key, value, phase: 'ACTIVATABLE' };
    state.jobs.set(key, made);
    const instance = state.instances.get(value.elementInstanceKey);
    if (instance) instance.jobKey = key;
    state.offer(made);
  },

  COMPLETED(state, key, value) {
    const instance = forget(state, key, value);
    const variables = textsOf(value.variables);
    if (instance && value.jobKind === 'EXECUTION_LISTENER') instance.listenersDone++;
    if (instance && variables.length > 0) (instance.triggers ??= []).push({ key, eventId: instance.node.id, variables });
  },

  CANCELED: forget,

  FAILED(state, key, value) {
    const known = change(state, key, value, 'FAILED');
    if (!known || value.retries <= 0) return;
    if (value.retryBackoff > 0) state.await({ at: value.recurringTime, key, what: 'job-backoff' });
    else offerAgain(state, known);
  },

  ERROR_THROWN(state, key, value) {
    if (value.elementId !== UNCAUGHT) return void forget(state, key, value);
    change(state, key, ofItsElement(state, key, value), 'ERROR_THROWN');
  },

  MIGRATED(state, key, value) {
    const known = state.jobs.get(key);
    if (known) known.value = kept(value);
  },

  TIMED_OUT: makeReady,
  RECURRED_AFTER_BACKOFF: makeReady,

  RETRIES_UPDATED(state, key, value) {
    const known = state.jobs.get(key);
    if (!known) return;
    known.value = kept(ofItsElement(state, key, value));
    if (known.phase === 'ACTIVATABLE') state.offer(known);
  },

  TIMEOUT_UPDATED(state, key, value) {
    const known = state.jobs.get(key);
    if (!known) return;
    known.value = kept(value);
    state.await({ at: value.deadline, key, what: 'job-timeout' });
  },
};

export const jobBatch: Record<string, (state: State, key: number, value: JobBatchValue) => void> = {
  ACTIVATED(state, _key, { jobKeys, deadline, worker }) {
    for (const key of jobKeys) {
      const known = state.jobs.get(key);
      if (!known) continue;
      known.value = { ...known.value, deadline, worker };
      known.phase = 'ACTIVATED';
      state.await({ at: deadline, key, what: 'job-timeout' });
    }
  },
};

/** A solved incident gives the job back to the workers. */
export function offerAgain(state: State, known: Job): void {
  known.phase = 'ACTIVATABLE';
  state.offer(known);
}

/** The record of an error that nobody caught names no element; the job still belongs to its own. */
function ofItsElement(state: State, key: number, value: JobValue): JobValue {
  const { elementId } = state.jobs.get(key)?.value ?? value;
  return { ...value, elementId };
}

const NO_VARIABLES = {};

/** As in Zeebe a job does not keep what its worker has told: that is the process's. */
function kept(value: JobValue): JobValue {
  return { ...value, variables: NO_VARIABLES };
}

function makeReady(state: State, key: number, value: JobValue): void {
  const known = change(state, key, value, 'ACTIVATABLE');
  if (known) state.offer(known);
}

function change(state: State, key: number, value: JobValue, phase: Job['phase']): Job | undefined {
  const known = state.jobs.get(key);
  if (!known) return undefined;
  known.value = kept(value);
  known.phase = phase;
  return known;
}

function forget(state: State, key: number, value: JobValue) {
  state.jobs.delete(key);
  const instance = state.instances.get(value.elementInstanceKey);
  if (instance?.jobKey === key) instance.jobKey = 0;
  return instance;
}
