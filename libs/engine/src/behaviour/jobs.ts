import { FeelDateTime, parseInstant, resultTypeOf } from '@libs/feel';

import { evaluate, numberOf, textListOf, textOf } from '../evaluation';
import type { JobDefinition } from '../model/model';
import type { JobValue } from '../record-values';
import { TENANT } from '../records';
import type { ElementInstance } from '../state/state';
import { Failure } from '../failure';
import type { Work } from '../work';
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
  const customHeaders = evaluatedHeaders(work, instance, definition);
  return customHeaders instanceof Failure ? customHeaders : { type, retries, customHeaders };
}

function evaluatedHeaders(
  work: Work,
  instance: ElementInstance,
  { headers, evaluated, formId }: JobDefinition,
): JobValue['customHeaders'] | Failure {
  if (evaluated.length === 0 && formId === undefined) return headers;
  const all: Record<string, string> = { ...headers };
  for (const { header, value, as } of evaluated) {
    const text = headerText(work, instance, value, as);
    if (text instanceof Failure) return text;
    if (text !== '') all[header] = text;
  }
  if (formId !== undefined) {
    const form = work.state.newestForm.get(formId);
    if (!form)
      return new Failure(
        'FORM_NOT_FOUND',
        `Expected to find a form with id '${formId}', but no form with this id is found, at least a form with this id should be available. To resolve the Incident please deploy a form with the same id`,
      );
    all['io.camunda.zeebe:formKey'] = String(form.formKey);
  }
  return all;
}

function headerText(
  work: Work,
  instance: ElementInstance,
  value: JobDefinition['type'],
  as: JobDefinition['evaluated'][number]['as'],
): string | Failure {
  const scope = scopeOf(instance);
  if (as === 'text') return textOf(value, scope, work.now);
  if (as === 'list') {
    const texts = textListOf(value, scope, work.now);
    return texts instanceof Failure ? texts : JSON.stringify(texts);
  }
  const result = evaluate(value, scope, work.now);
  if (result instanceof Failure) return result;
  const { value: instant } = result;
  if (instant === null || instant === '') return '';
  if (instant instanceof FeelDateTime) return javaText(instant);
  if (typeof instant !== 'string')
    return new Failure(
      'EXTRACT_VALUE_ERROR',
      `Expected result of the expression '${value.source}' to be one of '[NULL, DATE_TIME, STRING]', but was '${resultTypeOf(instant)}'.${result.warnings}`,
    );
  const parsed = parseInstant(instant);
  return parsed
    ? javaText(parsed)
    : new Failure('EXTRACT_VALUE_ERROR', `Invalid date-time format '${instant}' for expression '${value.source}'.`);
}

/** As Java writes it; a time without a zone is meant in that of the engine. */
function javaText(instant: FeelDateTime): string {
  return instant.isLocal ? `${instant.toJson()}Z[Etc/UTC]` : instant.toJson();
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
  if (job) work.emit('JOB', 'CANCELED', job.key, job.value);
}
