import { actingAs } from '@libs/audit';
import { inTransaction } from '@libs/base';

import { duringJob, type JobContext, markOf, refuseExtra, shaped, type Step } from '../src';
import { contextOf } from '../src/current-job';
import { aJob } from './a-job';

/**
 * Runs a step as its job would run: variables checked, in a transaction, in the name of its worker. What it throws comes out as
 * it is and takes the transaction back.
 */
export function runStep(step: Step, variables: object, job: Partial<JobContext> = {}): Promise<Record<string, unknown>> {
  const spec = markOf(step);
  const context = { ...contextOf(aJob({ type: spec.type, variables: { ...variables } })), ...job };
  const run = async (): Promise<Record<string, unknown>> => {
    const given = shaped(spec.in, variables, `the variables of ${spec.type}`);
    const asked = await step.ask?.(given, new AbortController().signal);
    return inTransaction(async () => {
      const answer = (await step.run(given, asked)) ?? {};
      refuseExtra(spec.out, answer, `the answer of ${spec.type}`);
      return { ...shaped(spec.out, answer, `the answer of ${spec.type}`) };
    });
  };
  return duringJob(context, () => actingAs({ kind: 'worker', jobType: spec.type }, run));
}
