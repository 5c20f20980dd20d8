import { UNCAUGHT } from '../apply/jobs';
import { numberOf, textOf } from '../evaluation';
import type { JobDefinition } from '../model/model';
import type { JobValue } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
import { assign } from './assignment';
import { scopeOf } from './variables';

type Prepared = Pick<JobValue, 'type' | 'retries' | 'customHeaders'>;

/** Works out what the job will say; nothing is written yet. */
export function prepareJob(work: Work, instance: ElementInstance, definition: JobDefinition): Prepared | Failure {
  const scope = scopeOf(instance);
  const type = textOf(definition.type, scope, work.now);
  if (type instanceof Failure) return type;
  if (type === '')
    return new Failure(
      'EXTRACT_VALUE_ERROR',
      `Expected result of the expression '${definition.type.source}' to be a not-empty string, but was an empty string.`,
    );
  const retries = numberOf(definition.retries, scope, work.now);
  if (retries instanceof Failure) return retries;
  const customHeaders = headersOf(work, instance, definition);
  return customHeaders instanceof Failure ? customHeaders : { type, retries, customHeaders };
}

function headersOf(
  work: Work,
  instance: ElementInstance,
  { headers, assignment }: JobDefinition,
): JobValue['customHeaders'] | Failure {
  if (!assignment) return headers;
  const assigned = assign(work, instance, assignment);
  if (assigned instanceof Failure) return assigned;
  const all: Record<string, string> = { ...headers };
  for (const [name, value] of Object.entries(assigned)) {
    const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
    if (text !== '') all[`io.camunda.zeebe:${name}`] = text;
  }
  return all;
}

const NO_VARIABLES = {};

export function createJob(
  work: Work,
  instance: ElementInstance,
  prepared: Prepared,
  jobKind: JobValue['jobKind'] = 'BPMN_ELEMENT',
): void {
  const { value } = instance;
  const job: JobValue = {
    type: prepared.type,
    retries: prepared.retries,
    jobKind,
    retryBackoff: 0,
    recurringTime: -1,
    deadline: -1,
    timeout: -1,
    worker: '',
    variables: NO_VARIABLES,
    customHeaders: prepared.customHeaders,
    errorMessage: '',
    errorCode: '',
    elementId: value.elementId,
    elementInstanceKey: instance.key,
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionVersion: value.version,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    tenantId: TENANT,
  };
  work.emit('JOB', 'CREATED', work.nextKey(), job);
  work.jobsWaitOf(job.type);
}

export function cancelJob(work: Work, instance: ElementInstance): void {
  const job = work.state.jobs.get(instance.jobKey);
  if (!job) return;
  const elementId = job.phase === 'ERROR_THROWN' ? UNCAUGHT : job.value.elementId;
  work.emit('JOB', 'CANCELED', job.key, { ...job.value, elementId });
}
