import { UNCAUGHT } from '../apply/jobs';
import { raise } from '../behaviour/incidents';
import { completeLater, listened } from '../behaviour/lifecycle';
import { trigger } from '../behaviour/events';
import { catcherOf } from '../behaviour/throwing';
import { setLocals } from '../behaviour/variables';
import { type Document, type JobValue, textsOf } from '../record-values';
import type { Command } from '../records';
import type { Job } from '../state/state';
import { Failure } from '../failure';
import type { ElementType } from '../model/element-types';
import type { Work } from '../work';
import { failProcessing } from './processing-error';

export function complete(command: Command, work: Work): void {
  const job = findJob(command, work, 'complete job with key');
  if (!job) return;
  const instance = work.state.instances.get(job.value.elementInstanceKey);
  const done = work.emit('JOB', 'COMPLETED', job.key, { ...job.value, variables: documentIn(command) });
  if (instance && job.value.jobKind === 'EXECUTION_LISTENER') work.later(() => listened(work, instance));
  else if (instance) completeLater(work, instance);
  work.reply(command, done);
}

export function fail(command: Command, work: Work): void {
  const job = findJob(command, work, 'fail job with key', ['ACTIVATABLE', 'ACTIVATED']);
  if (!job) return;
  const { retries, errorMessage, retryBackoff } = command.value as Pick<JobValue, 'retries' | 'errorMessage' | 'retryBackoff'>;
  const variables = documentIn(command);
  const instance = work.state.instances.get(job.value.elementInstanceKey);
  const isLater = retries > 0 && retryBackoff > 0;
  const value = {
    ...job.value,
    retries,
    errorMessage,
    retryBackoff,
    variables,
    recurringTime: isLater ? work.now + retryBackoff : -1,
  };
  const failed = work.emit('JOB', 'FAILED', job.key, value);
  if (instance) setLocals(work, instance, textsOf(variables));
  if (retries > 0) {
    if (!isLater) work.jobsWaitOf(value.type);
  } else if (instance)
    raise(work, instance, new Failure('JOB_NO_RETRIES', errorMessage === '' ? 'No more retries left.' : errorMessage), job.key);
  work.reply(command, failed);
}

/** Events whose jobs can fail but throw nothing: Zeebe looks for a boundary event on them and finds no activity. */
const THROWERS: ReadonlyMap<ElementType, string> = new Map([
  ['endEvent', 'ExecutableEndEvent'],
  ['intermediateThrowEvent', 'ExecutableIntermediateThrowEvent'],
]);

export function throwJobError(command: Command, work: Work): void {
  const job = findJob(command, work, 'throw an error for job with key', ['ACTIVATABLE', 'ACTIVATED']);
  if (!job) return;
  const { errorCode, errorMessage } = command.value as Pick<JobValue, 'errorCode' | 'errorMessage'>;
  const variables = documentIn(command);
  const instance = work.state.instances.get(job.value.elementInstanceKey);
  const value = { ...job.value, errorCode, errorMessage, variables };
  if (!instance)
    return work.reject(command, 'NOT_FOUND', `Expected to throw an error for job with key '${job.key}', but its element is gone`);

  const thrower = THROWERS.get(instance.node.type);
  if (thrower !== undefined)
    return failProcessing(
      command,
      work,
      `Expected element with id '${instance.node.id}' to be instance of class 'ExecutableActivity', but it is an instance of '${thrower}'`,
    );

  const catcher = catcherOf(work, instance, errorCode, errorMessage);
  const elementId = catcher instanceof Failure ? UNCAUGHT : value.elementId;
  work.reply(command, work.emit('JOB', 'ERROR_THROWN', job.key, { ...value, elementId }));
  if (catcher instanceof Failure) raise(work, instance, catcher, job.key, elementId);
  else trigger(work, catcher.host, catcher.event, textsOf(variables));
}

export function updateRetries(command: Command, work: Work): void {
  const { retries } = command.value as Pick<JobValue, 'retries'>;
  if (retries < 1)
    return work.reject(
      command,
      'INVALID_ARGUMENT',
      `Expected to update retries for job with key '${command.key}' with a positive amount of retries, but the amount given was '${retries}'`,
    );
  const job = work.state.jobs.get(command.key ?? -1);
  if (!job)
    return work.reject(
      command,
      'NOT_FOUND',
      `Expected to update retries for job with key '${command.key}', but no such job was found`,
    );
  const elementId = job.phase === 'ERROR_THROWN' ? UNCAUGHT : job.value.elementId;
  work.reply(command, work.emit('JOB', 'RETRIES_UPDATED', job.key, { ...job.value, elementId, retries }));
}

export function updateTimeout(command: Command, work: Work): void {
  const job = work.state.jobs.get(command.key ?? -1);
  if (!job)
    return work.reject(
      command,
      'NOT_FOUND',
      `Expected to update job deadline with key '${command.key}', but no such job was found`,
    );
  if (job.phase !== 'ACTIVATED')
    return work.reject(
      command,
      'INVALID_STATE',
      `Expected to update the timeout of job with key '${job.key}', but it is not active`,
    );
  const { timeout } = command.value as Pick<JobValue, 'timeout'>;
  work.reply(command, work.emit('JOB', 'TIMEOUT_UPDATED', job.key, { ...job.value, timeout, deadline: work.now + timeout }));
}

/** A worker has not answered in time, or a back-off is over: the job is there for all again. */
export function makeReady(intent: 'TIMED_OUT' | 'RECURRED_AFTER_BACKOFF') {
  return ({ key = -1 }: Command, work: Work): void => {
    const job = work.state.jobs.get(key);
    if (!job || job.phase !== (intent === 'TIMED_OUT' ? 'ACTIVATED' : 'FAILED')) return;
    work.emit('JOB', intent, key, job.value);
    work.jobsWaitOf(job.value.type);
  };
}

function findJob(
  command: Command,
  work: Work,
  what: string,
  phases: readonly Job['phase'][] = ['ACTIVATABLE', 'ACTIVATED'],
): Job | undefined {
  const key = command.key ?? -1;
  const job = work.state.jobs.get(key);
  if (!job) work.reject(command, 'NOT_FOUND', `Expected to ${what} '${key}', but no such job was found`);
  else if (!phases.includes(job.phase))
    work.reject(command, 'INVALID_STATE', `Expected to ${what} '${key}', but it is in state '${job.phase}'`);
  else return job;
  return undefined;
}

function documentIn({ value }: Command): Document {
  return (value['variables'] as Document | undefined) ?? {};
}
