import { textOf } from '../evaluation';
import type { FlowNode, ProcessModel } from '../model/model';
import {
  type MessageStartEventSubscriptionValue,
  type ProcessInstanceValue,
  type Texts,
  textsOf,
  type TimerValue,
} from '../record-values';
import { TENANT } from '../records';
import {
  type ElementInstance,
  pairKey,
  type ProcessDefinition,
  type StartSubscription,
  type StoredMessage,
  type Trigger,
} from '../state/state';
import { Failure } from '../failure';
import { nextTimer, timerOf } from '../timers';
import type { Work } from '../work';
import { begin } from './lifecycle';
import { processValue } from './process-value';

/** Nobody's variables: what starts a process is worked out before there is one. */
const NOTHING = { get: () => undefined };

export type StartTimer = Pick<TimerValue, 'targetElementId' | 'dueDate' | 'repetitions'>;

/** When the timers of a process will start it first. A timer that cannot be worked out is a failure. */
export function startTimersOf({ root }: ProcessModel, now: number): readonly StartTimer[] | Failure {
  const timers: StartTimer[] = [];
  for (const { id: targetElementId, event } of root.entries) {
    const plan = event?.kind === 'timer' ? timerOf(event, NOTHING, now) : undefined;
    if (plan instanceof Failure) return plan;
    if (plan) timers.push({ targetElementId, ...plan });
  }
  return timers;
}

export function createStartTimer(work: Work, processDefinitionKey: number, timer: StartTimer, processInstanceKey = -1): void {
  const value = { elementInstanceKey: -1, processInstanceKey, processDefinitionKey, ...timer, tenantId: TENANT };
  work.emit('TIMER', 'CREATED', work.nextKey(), value);
}

/** The timers of these definitions start nothing any more: a newer version has come, or they were deleted. */
export function cancelStartTimers(work: Work, isOver: (definitionKey: number) => boolean): void {
  for (const [key, timer] of work.state.startTimers)
    if (isOver(timer.processDefinitionKey)) work.emit('TIMER', 'CANCELED', key, timer);
}

/** Listens to the messages and signals that start a process. */
export function openStartEvents(definition: ProcessDefinition, work: Work): void {
  for (const start of definition.model.root.entries) {
    const name = startName(start, work);
    if (name === undefined) continue;
    if (start.event?.kind === 'message') openMessage(definition, start, name, work);
    else openSignal(definition, start, name, work);
  }
}

/** The name of the message or signal: a text or an expression without variables, which was looked at when it was deployed. */
function startName({ event }: FlowNode, work: Work): string | undefined {
  if (event?.kind !== 'message' && event?.kind !== 'signal') return undefined;
  const name = textOf(event.name, NOTHING, work.now);
  return name instanceof Failure ? undefined : name;
}

function openMessage({ key, model }: ProcessDefinition, start: FlowNode, messageName: string, work: Work): void {
  const value: MessageStartEventSubscriptionValue = {
    processDefinitionKey: key,
    messageName,
    startEventId: start.id,
    bpmnProcessId: model.id,
    processInstanceKey: -1,
    messageKey: -1,
    correlationKey: '',
    variables: {},
    tenantId: TENANT,
  };
  work.emit('MESSAGE_START_EVENT_SUBSCRIPTION', 'CREATED', work.nextKey(), value);
}

function openSignal({ key, model }: ProcessDefinition, start: FlowNode, signalName: string, work: Work): void {
  const value = {
    signalName,
    processDefinitionKey: key,
    bpmnProcessId: model.id,
    catchEventId: start.id,
    catchEventInstanceKey: -1,
    tenantId: TENANT,
  };
  work.emit('SIGNAL_SUBSCRIPTION', 'CREATED', work.nextKey(), value);
}

/** Nothing starts these definitions any more. */
export function closeStartEvents(work: Work, isOver: (definitionKey: number) => boolean): void {
  for (const subscriptions of work.state.startMessages.values())
    for (const [definitionKey, { key, value }] of subscriptions)
      if (isOver(definitionKey)) work.emit('MESSAGE_START_EVENT_SUBSCRIPTION', 'DELETED', key, value);
  for (const [key, value] of work.state.signals)
    if (value.catchEventInstanceKey < 0 && isOver(value.processDefinitionKey))
      work.emit('SIGNAL_SUBSCRIPTION', 'DELETED', key, value);
}

/** A start event has happened: what it has brought waits until the process takes it. */
export function startProcess(work: Work, definition: ProcessDefinition, key: number, startId: string, variables: Texts): void {
  const value = processValue(definition, key);
  work.emit('PROCESS_EVENT', 'TRIGGERING', work.nextKey(), eventValue(value, startId, variables));
  work.later(() => begin(work, key, value));
}

/** What has started the process, if an event has. */
export function takeStart(work: Work, { value }: ElementInstance): Trigger | undefined {
  const found = work.state.startTriggers.get(value.processInstanceKey);
  if (found) work.emit('PROCESS_EVENT', 'TRIGGERED', found.key, eventValue(value, found.eventId, []));
  return found;
}

function eventValue(
  { processDefinitionKey, processInstanceKey }: Pick<ProcessInstanceValue, 'processDefinitionKey' | 'processInstanceKey'>,
  targetElementId: string,
  variables: Texts,
) {
  return {
    scopeKey: processDefinitionKey,
    targetElementId,
    variables,
    processDefinitionKey,
    processInstanceKey,
    tenantId: TENANT,
  };
}

/** A timer begins a process, and is set again if it repeats. */
export function startByTimer(work: Work, key: number, timer: TimerValue): void {
  const definition = work.state.definitions.get(timer.processDefinitionKey);
  const event = definition?.model.nodes.get(timer.targetElementId)?.event;
  if (!definition || event?.kind !== 'timer') return;
  const processInstanceKey = work.nextKey();
  work.emit('TIMER', 'TRIGGERED', key, { ...timer, processInstanceKey });
  startProcess(work, definition, processInstanceKey, timer.targetElementId, []);
  const next = nextTimer(event, NOTHING, work.now, timer);
  if (next && !(next instanceof Failure))
    createStartTimer(work, definition.key, { targetElementId: timer.targetElementId, ...next }, processInstanceKey);
}

/** A message begins, of every process that listens, one instance for each correlation key at a time; without a key, always one. */
export function startByMessage(work: Work, message: StoredMessage): void {
  const { name, correlationKey } = message.value;
  const subscriptions = [...(work.state.startMessages.get(name)?.values() ?? [])];
  for (const subscription of subscriptions.sort(byDefinition)) {
    const { bpmnProcessId } = subscription.value;
    const isLocked = correlationKey !== '' && work.state.startLocks.has(pairKey(bpmnProcessId, correlationKey));
    if (!isLocked && !message.correlatedTo.has(bpmnProcessId)) startWith(work, subscription, message);
  }
}

/** The process with this key has ended: the oldest message that has waited for that begins the next, in the newest version. */
export function startNext(work: Work, processId: string, correlationKey: string): void {
  const definition = work.state.newestProcess.get(processId);
  if (!definition) return;
  let next: { subscription: StartSubscription; message: StoredMessage } | undefined;
  for (const [name, subscriptions] of work.state.startMessages) {
    const subscription = subscriptions.get(definition.key);
    const message = subscription && oldestFor(work, name, correlationKey, processId);
    if (message && (!next || message.key < next.message.key)) next = { subscription, message };
  }
  if (next) startWith(work, next.subscription, next.message);
}

function oldestFor(work: Work, name: string, correlationKey: string, processId: string): StoredMessage | undefined {
  for (const message of work.state.messagesByKey.get(pairKey(name, correlationKey))?.values() ?? [])
    if (message.value.deadline > work.now && !message.correlatedTo.has(processId)) return message;
  return undefined;
}

function startWith(work: Work, { key, value }: StartSubscription, { key: messageKey, value: message }: StoredMessage): void {
  const definition = work.state.definitions.get(value.processDefinitionKey);
  if (!definition) return;
  const processInstanceKey = work.nextKey();
  const { correlationKey, variables } = message;
  const correlated = { ...value, processInstanceKey, messageKey, correlationKey, variables };
  work.emit('MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', key, correlated);
  startProcess(work, definition, processInstanceKey, value.startEventId, textsOf(variables));
}

function byDefinition(one: StartSubscription, other: StartSubscription): number {
  return one.value.processDefinitionKey - other.value.processDefinitionKey;
}
