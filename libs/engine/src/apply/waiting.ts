import type {
  IncidentValue,
  MessageSubscriptionValue,
  MessageValue,
  ProcessEventValue,
  ProcessMessageSubscriptionValue,
  SignalSubscriptionValue,
  TimerValue,
} from '../record-values';
import { type Incident, type MessageSubscription, pairKey, type ProcessSubscription, type State } from '../state/state';
import { offerAgain } from './jobs';
import { forgetFlows } from './process-instance';

export const timer = {
  CREATED(state: State, key: number, value: TimerValue): void {
    state.timers.set(key, value);
    if (value.elementInstanceKey < 0) state.startTimers.set(key, value);
    const instance = state.instances.get(value.elementInstanceKey);
    if (instance) (instance.timers ??= new Map()).set(key, value);
    state.await({ at: value.dueDate, key, what: 'timer' });
  },
  TRIGGERED: forgetTimer,
  CANCELED: forgetTimer,
};

function forgetTimer(state: State, key: number, value: TimerValue): void {
  state.timers.delete(key);
  state.startTimers.delete(key);
  const instance = state.instances.get(value.elementInstanceKey);
  instance?.timers?.delete(key);
  if (instance?.timers?.size === 0) instance.timers = undefined;
}

export const signalSubscription = {
  CREATED(state: State, key: number, value: SignalSubscriptionValue): void {
    state.signals.set(key, value);
    let named = state.signalsByName.get(value.signalName);
    if (!named) state.signalsByName.set(value.signalName, (named = new Map()));
    named.set(key, value);
    const instance = state.instances.get(value.catchEventInstanceKey);
    if (instance) (instance.signals ??= new Map()).set(key, value);
  },
  DELETED(state: State, key: number, value: SignalSubscriptionValue): void {
    state.signals.delete(key);
    const named = state.signalsByName.get(value.signalName);
    named?.delete(key);
    if (named?.size === 0) state.signalsByName.delete(value.signalName);
    const instance = state.instances.get(value.catchEventInstanceKey);
    instance?.signals?.delete(key);
    if (instance?.signals?.size === 0) instance.signals = undefined;
  },
};

export const processEvent: Record<string, (state: State, key: number, value: ProcessEventValue) => void> = {
  TRIGGERING(state, key, { scopeKey, processDefinitionKey, processInstanceKey, targetElementId, variables }) {
    if (scopeKey === processDefinitionKey)
      return void state.startTriggers.set(processInstanceKey, { key, eventId: targetElementId, variables });
    const instance = state.instances.get(scopeKey);
    if (!instance) return;
    (instance.triggers ??= []).push({ key, eventId: targetElementId, variables });
    const start = instance.node.listensTo.find((node) => node.id === targetElementId);
    if (start?.type !== 'startEvent' || !start.isInterrupting) return;
    instance.interruptedBy = targetElementId;
    forgetFlows(instance);
  },
  TRIGGERED(state, key, { scopeKey, processDefinitionKey, processInstanceKey }) {
    if (scopeKey === processDefinitionKey) return void state.startTriggers.delete(processInstanceKey);
    const instance = state.instances.get(scopeKey);
    const rest = instance?.triggers?.filter((trigger) => trigger.key !== key);
    if (instance) instance.triggers = rest && rest.length > 0 ? rest : undefined;
  },
};

export function keepIncident(state: State, { key, value }: Incident): void {
  state.incidents.set(key, { key, value: { ...value, errorMessage: state.incidentTexts.once(value.errorMessage) } });
}

export const incident: Record<string, (state: State, key: number, value: IncidentValue) => void> = {
  CREATED(state, key, value) {
    keepIncident(state, { key, value });
    const instance = state.instances.get(value.elementInstanceKey);
    if (instance) instance.incidentKey = key;
    // Nobody can take the job until the incident is resolved.
    const job = value.errorType === 'MESSAGE_SIZE_EXCEEDED' ? state.jobs.get(value.jobKey) : undefined;
    if (job) job.phase = 'FAILED';
  },
  MIGRATED(state, key, value) {
    const known = state.incidents.get(key);
    if (known) known.value = value;
  },
  RESOLVED(state, key, value) {
    state.incidents.delete(key);
    const instance = state.instances.get(value.elementInstanceKey);
    if (instance?.incidentKey === key) instance.incidentKey = 0;
    const job = state.jobs.get(value.jobKey);
    if (job && (job.phase === 'FAILED' || job.phase === 'ERROR_THROWN') && instance?.phase !== 'terminating')
      offerAgain(state, job);
  },
};

export const message: Record<string, (state: State, key: number, value: MessageValue) => void> = {
  PUBLISHED(state, key, value) {
    const stored = { key, value, correlatedTo: new Set<string>() };
    state.messages.set(key, stored);
    const at = pairKey(value.name, value.correlationKey);
    let queue = state.messagesByKey.get(at);
    if (!queue) state.messagesByKey.set(at, (queue = new Map()));
    queue.set(key, stored);
    if (value.messageId !== '') state.messageIds.add(pairKey(at, value.messageId));
    if (value.timeToLive > 0) state.await({ at: value.deadline, key, what: 'message' });
  },
  EXPIRED(state, key) {
    const value = state.messages.get(key)?.value;
    if (!value) return;
    state.messages.delete(key);
    const at = pairKey(value.name, value.correlationKey);
    const queue = state.messagesByKey.get(at);
    queue?.delete(key);
    if (queue?.size === 0) state.messagesByKey.delete(at);
    if (value.messageId !== '') state.messageIds.delete(pairKey(at, value.messageId));
  },
};

export const messageSubscription = {
  CREATED(state, key, value) {
    const subscription: MessageSubscription = { key, value, isCorrelating: false };
    state.subscriptions.set(key, subscription);
    const at = pairKey(value.messageName, value.correlationKey);
    let queue = state.subscriptionsByKey.get(at);
    if (!queue) state.subscriptionsByKey.set(at, (queue = new Map()));
    queue.set(key, subscription);
    state.subscriptionsByElement.set(pairKey(value.elementInstanceKey, value.messageName), subscription);
  },
  CORRELATING(state, key, value) {
    const subscription = state.subscriptions.get(key);
    if (!subscription) return;
    subscription.value = value;
    subscription.isCorrelating = true;
    state.messages.get(value.messageKey)?.correlatedTo.add(value.bpmnProcessId);
  },
  CORRELATED(state, key, value) {
    const subscription = state.subscriptions.get(key);
    if (!subscription) return;
    subscription.isCorrelating = false;
    if (value.interrupting) forgetSubscription(state, key, value);
  },
  REJECTED(state, key, value) {
    const subscription = state.subscriptions.get(key);
    if (subscription) subscription.isCorrelating = false;
    state.messages.get(value.messageKey)?.correlatedTo.delete(value.bpmnProcessId);
  },
  DELETED: forgetSubscription,
} satisfies Record<string, (state: State, key: number, value: MessageSubscriptionValue) => void>;

function forgetSubscription(state: State, key: number, value: MessageSubscriptionValue): void {
  state.subscriptions.delete(key);
  const at = pairKey(value.messageName, value.correlationKey);
  const queue = state.subscriptionsByKey.get(at);
  queue?.delete(key);
  if (queue?.size === 0) state.subscriptionsByKey.delete(at);
  const byElement = pairKey(value.elementInstanceKey, value.messageName);
  if (state.subscriptionsByElement.get(byElement)?.key === key) state.subscriptionsByElement.delete(byElement);
}

export const processMessageSubscription: Record<
  string,
  (state: State, key: number, value: ProcessMessageSubscriptionValue) => void
> = {
  CREATING(state, key, value) {
    const instance = state.instances.get(value.elementInstanceKey);
    if (instance) (instance.subscriptions ??= new Map()).set(value.messageName, { key, value, phase: 'opening' });
  },
  CREATED: (state, _key, value) => toPhase(state, value, 'open'),
  DELETING: (state, _key, value) => toPhase(state, value, 'closing'),
  CORRELATED(state, _key, value) {
    if (value.interrupting) forgetProcessSubscription(state, value);
    else toPhase(state, value, 'open');
  },
  DELETED: (state, _key, value) => forgetProcessSubscription(state, value),
};

function toPhase(state: State, value: ProcessMessageSubscriptionValue, phase: ProcessSubscription['phase']): void {
  const subscription = state.instances.get(value.elementInstanceKey)?.subscriptions?.get(value.messageName);
  if (!subscription) return;
  subscription.phase = phase;
  subscription.value = value;
}

function forgetProcessSubscription(state: State, value: ProcessMessageSubscriptionValue): void {
  const instance = state.instances.get(value.elementInstanceKey);
  instance?.subscriptions?.delete(value.messageName);
  if (instance?.subscriptions?.size === 0) instance.subscriptions = undefined;
}
