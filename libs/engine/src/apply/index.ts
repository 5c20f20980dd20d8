import type { EngineRecord } from '../records';
import type { State } from '../state/state';
import { compensationSubscription } from './compensation';
import { job, jobBatch } from './jobs';
import { modification } from './modification';
import { processInstance } from './process-instance';
import { decision, decisionRequirements, form, process } from './resources';
import { messageStartEventSubscription } from './start-events';
import { userTask } from './user-tasks';
import { variable } from './variables';
import {
  incident,
  message,
  messageSubscription,
  processEvent,
  processMessageSubscription,
  signalSubscription,
  timer,
} from './waiting';

type Applier = (state: State, key: number, value: never) => void;

/** What each event changes. An event that is not here changes nothing. */
const appliers: Partial<Record<EngineRecord['valueType'], Record<string, Applier>>> = {
  PROCESS_INSTANCE: processInstance,
  PROCESS_INSTANCE_MODIFICATION: modification,
  VARIABLE: variable,
  JOB: job,
  JOB_BATCH: jobBatch,
  USER_TASK: userTask,
  TIMER: timer,
  PROCESS_EVENT: processEvent,
  SIGNAL_SUBSCRIPTION: signalSubscription,
  INCIDENT: incident,
  MESSAGE: message,
  MESSAGE_SUBSCRIPTION: messageSubscription,
  PROCESS_MESSAGE_SUBSCRIPTION: processMessageSubscription,
  MESSAGE_START_EVENT_SUBSCRIPTION: messageStartEventSubscription,
  COMPENSATION_SUBSCRIPTION: compensationSubscription,
  PROCESS: process,
  DECISION_REQUIREMENTS: decisionRequirements,
  DECISION: decision,
  FORM: form,
};

/** Folds one record into the state: live and at a replay alike. The log holds what we wrote, so its values are taken as typed. */
export function apply(state: State, record: EngineRecord): void {
  state.position = record.position;
  if (record.recordType !== 'EVENT') return;
  if (record.key > state.lastKey) state.lastKey = record.key;
  appliers[record.valueType]?.[record.intent]?.(state, record.key, record.value as never);
}
