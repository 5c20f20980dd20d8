import type { ActivatedJob } from '../src';

/** A job with these variables; the rest is as any job's. */
export function aJob(job: Partial<ActivatedJob> = {}): ActivatedJob {
  return {
    key: '2251799813685300',
    type: 'open-account/start-supply',
    processInstanceKey: '2251799813685260',
    processDefinitionKey: '2251799813685250',
    bpmnProcessId: 'open-account',
    elementId: 'start-supply',
    elementInstanceKey: '2251799813685299',
    customHeaders: {},
    retries: 3,
    variables: {},
    ...job,
  };
}
