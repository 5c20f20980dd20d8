import { inTransaction } from '@libs/base';
import { type JobContext, duringJob, refuseExtra, shaped, specOf } from '@libs/zeebe';

import type { Class } from './nouns';
import type { Office } from './office';

export interface Runs {
  run(variables: object): Promise<object | void>;
}

/** One entry of an element: the same entry is the same effect. */
export interface Entry {
  readonly entry?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a step is given, with the case it is about. */
export interface Subjected {
  readonly caseNo?: string;
  readonly originCaseNo?: string;
  readonly subjectId?: string;
  readonly [variable: string]: unknown;
}

/** Runs a step as the worker runtime would: inputs and answer checked against its contract, in one transaction. */
export async function runs(
  office: Office,
  step: Class<Runs>,
  variables: object,
  { entry = newEntry(office), headers = {} }: Entry,
): Promise<Record<string, unknown>> {
  const spec = specOf(step);
  if (!spec) throw new Error(`Expected ${step.name} to be a step, but it has no job type`);
  const given = shaped(spec.in, variables, spec.type);
  const result = await inTransaction(() => duringJob(contextOf(spec.type, entry, headers), () => office.make(step).run(given)));
  const answer = result ?? {};
  refuseExtra(spec.out, answer, spec.type);
  shaped(spec.out, answer, spec.type);

  return Object.fromEntries(Object.entries(answer));
}

/** Runs a step twice for one entry: the second time nothing is written and the answer is the same. */
export async function runsTwice(
  office: Office,
  step: Class<Runs>,
  variables: Subjected,
  given: Entry,
): Promise<Record<string, unknown>> {
  const caseNo = variables.caseNo ?? variables.originCaseNo ?? variables.subjectId ?? '';
  const entry = { entry: newEntry(office), ...given };
  const first = await runs(office, step, variables, entry);
  const story = await office.story(caseNo);
  expect(await runs(office, step, variables, entry)).toEqual(first);
  expect(await office.story(caseNo)).toEqual(story);

  return first;
}

function newEntry(office: Office): string {
  return `entry-${office.next('entry')}`;
}

function contextOf(jobType: string, entry: string, headers: Readonly<Record<string, string>>): JobContext {
  return {
    jobKey: `job-${entry}`,
    jobType,
    elementId: 'st_test',
    elementInstanceKey: entry,
    processInstanceKey: 'instance-1',
    headers,
    processDefinitionKey: 'definition-1',
    processId: 'test',
    retries: 3,
    caseNo: null,
    loopCounter: null,
  };
}
