import { type Expression, FeelDateTime, parseInstant, resultTypeOf } from '@libs/feel';

import { evaluate, textListOf, textOf } from '../evaluation';
import { Failure } from '../failure';
import type { Assignment } from '../model/model';
import type { ElementInstance } from '../state/state';
import type { Work } from '../work';
import { scopeOf } from './variables';

/** Who may do a user task, until when, and with which form; what is not said is left out. */
export interface Assigned {
  assignee?: string;
  candidateGroups?: readonly string[];
  candidateUsers?: readonly string[];
  dueDate?: string;
  followUpDate?: string;
  formKey?: number;
  externalFormReference?: string;
}

/** Works out an assignment; nothing is written yet. */
export function assign(work: Work, instance: ElementInstance, assignment: Assignment): Assigned | Failure {
  const assigned: Assigned = {};
  for (const name of ['assignee', 'candidateGroups', 'candidateUsers', 'dueDate', 'followUpDate'] as const) {
    const expression = assignment[name];
    if (!expression) continue;
    const value = WORKS_OUT[name](work, instance, expression);
    if (value instanceof Failure) return value;
    Object.assign(assigned, { [name]: value });
  }
  if (assignment.formId) {
    const formKey = newestFormKey(work, instance, assignment.formId);
    if (formKey instanceof Failure) return formKey;
    assigned.formKey = formKey;
  }
  if (assignment.externalReference) {
    const reference = text(work, instance, assignment.externalReference);
    if (reference instanceof Failure) return reference;
    assigned.externalFormReference = reference;
  }
  return assigned;
}

const WORKS_OUT = {
  assignee: text,
  candidateGroups: texts,
  candidateUsers: texts,
  dueDate: instantText,
  followUpDate: instantText,
};

function text(work: Work, instance: ElementInstance, value: Expression): string | Failure {
  return textOf(value, scopeOf(instance), work.now);
}

function texts(work: Work, instance: ElementInstance, value: Expression): readonly string[] | Failure {
  return textListOf(value, scopeOf(instance), work.now);
}

/** Empty for null. */
function instantText(work: Work, instance: ElementInstance, value: Expression): string | Failure {
  const result = evaluate(value, scopeOf(instance), work.now);
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

function newestFormKey(work: Work, instance: ElementInstance, formId: Expression): number | Failure {
  const id = text(work, instance, formId);
  if (id instanceof Failure) return id;
  const form = work.state.newestForm.get(id);
  if (form) return form.formKey;
  return new Failure(
    'FORM_NOT_FOUND',
    `Expected to find a form with id '${id}', but no form with this id is found, at least a form with this id should be available. To resolve the Incident please deploy a form with the same id`,
  );
}
