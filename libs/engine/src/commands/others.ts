import { activate, finish } from '../behaviour/lifecycle';
import { canTrigger, trigger } from '../behaviour/events';
import { correlateToWaiting } from '../behaviour/messages';
import { broadcast } from '../behaviour/signals';
import { startByMessage, startByTimer } from '../behaviour/start-events';
import { createTimer } from '../behaviour/subscriptions';
import { propagate, scopeOf, setLocals } from '../behaviour/variables';
import { type Document, type MessageValue, textsOf, type VariableDocumentValue } from '../record-values';
import { type Command, TENANT } from '../records';
import { pairKey } from '../state/state';
import { Failure } from '../failure';
import { nextTimer } from '../timers';
import type { Work } from '../work';

export function publish(command: Command, work: Work): void {
  const { name, correlationKey, timeToLive, messageId, variables } = command.value as MessageValue;
  if (messageId !== '' && work.state.messageIds.has(pairKey(pairKey(name, correlationKey), messageId))) {
    return work.reject(
      command,
      'ALREADY_EXISTS',
      `Expected to publish a new message with id '${messageId}', but a message with that id was already published`,
    );
  }
  const key = work.nextKey();
  const value = { name, correlationKey, timeToLive, deadline: work.now + timeToLive, messageId, variables, tenantId: TENANT };
  work.reply(command, work.emit('MESSAGE', 'PUBLISHED', key, value));
  const message = work.state.messages.get(key);
  if (message) {
    correlateToWaiting(work, message);
    startByMessage(work, message);
  }
  if (timeToLive <= 0) work.emit('MESSAGE', 'EXPIRED', key, value);
}

export function expire({ key = -1 }: Command, work: Work): void {
  const message = work.state.messages.get(key);
  // As in Zeebe, which lets messages expire in batches: the record says only which.
  if (message)
    work.emit('MESSAGE', 'EXPIRED', key, {
      name: '',
      correlationKey: '',
      timeToLive: -1,
      deadline: -1,
      messageId: '',
      variables: {},
      tenantId: TENANT,
    });
}

export function broadcastSignal(command: Command, work: Work): void {
  const { signalName, variables } = command.value as { signalName: string; variables: Document };
  work.reply(command, broadcast(work, signalName, variables));
}

export function fireTimer({ key = -1 }: Command, work: Work): void {
  const timer = work.state.timers.get(key);
  if (timer && timer.elementInstanceKey < 0) return startByTimer(work, key, timer);
  const host = timer && work.state.instances.get(timer.elementInstanceKey);
  const event = host?.node.listensTo.find(({ id }) => id === timer?.targetElementId);
  if (!timer || !host || !event || !canTrigger(host, event)) return;

  work.emit('TIMER', 'TRIGGERED', key, timer);
  trigger(work, host, event, []);
  const next = event.event?.kind === 'timer' ? nextTimer(event.event, scopeOf(host), work.now, timer) : undefined;
  if (next && !(next instanceof Failure)) createTimer(work, host, event, next.dueDate, next.repetitions);
}

export function setVariables(command: Command, work: Work): void {
  const { scopeKey, updateSemantics, variables } = command.value as VariableDocumentValue;
  const instance = work.state.instances.get(scopeKey);
  if (!instance || instance.phase === 'terminating')
    return work.reject(
      command,
      'NOT_FOUND',
      `Expected to update variables for element with key '${scopeKey}', but no such element was found`,
    );

  const texts = textsOf(variables);
  if (updateSemantics === 'LOCAL') setLocals(work, instance, texts);
  else propagate(work, instance, texts);
  work.reply(
    command,
    work.emit('VARIABLE_DOCUMENT', 'UPDATED', work.nextKey(), { scopeKey, updateSemantics, variables, tenantId: TENANT }),
  );
}

/** Somebody has removed the cause: the element tries again what it could not do. */
export function resolveIncident(command: Command, work: Work): void {
  const key = command.key ?? -1;
  const incident = work.state.incidents.get(key);
  if (!incident)
    return work.reject(command, 'NOT_FOUND', `Expected to resolve incident with key '${key}', but no such incident was found`);
  const { value } = incident;
  const job = work.state.jobs.get(value.jobKey);
  if (job && job.value.retries <= 0) {
    return work.reject(
      command,
      'NOT_FOUND',
      `Expected to resolve incident with key '${key}', but job with key '${job.key}' has no retries left. Please update the job retries and retry resolving the incident`,
    );
  }
  work.reply(command, work.emit('INCIDENT', 'RESOLVED', key, value));
  if (job) return work.jobsWaitOf(job.value.type);

  const instance = work.state.instances.get(value.elementInstanceKey);
  if (instance?.phase === 'activating') activate(work, instance);
  else if (instance?.phase === 'completing') finish(work, instance);
}
