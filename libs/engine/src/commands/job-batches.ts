import { raise } from '../behaviour/incidents';
import { documentText, visibleTexts } from '../behaviour/variables';
import { parseExactJson } from '../exact-json';
import { Failure } from '../failure';
import { packedSize } from '../packed-size';
import type { JobBatchValue, JobValue } from '../record-values';
import { type Command, TENANT } from '../records';
import type { Job } from '../state/state';
import type { Work } from '../work';

type Offered = Omit<JobValue, 'variables'> & { readonly variables: string };

/** As large as Zeebe lets a message be, and what it keeps free for what belongs to a record besides its jobs. */
const MESSAGE_BYTES_MAX = 4 * 2 ** 20;
const SPARE_BYTES = 8 * 2 ** 10;
/** A character of JSON takes no more bytes when it is packed. */
const BYTES_PER_CHARACTER_MAX = 3;
/** More than the keys, numbers and names of fields take that stand beside a text. */
const BYTES_OF_NUMBERS = 128;

/**
 * Hands out jobs of a type, the oldest first. The record keeps only which; the asker is told the jobs, their variables as
 * JSON text. What does not fit into a message is left for the next; a job that fits into none is an incident.
 */
export function activateBatch(command: Command, work: Work): void {
  const { type, worker, timeout, maxJobsToActivate, variables = [] } = command.value as JobBatchValue;
  const refuse = (what: string) => work.reject(command, 'INVALID_ARGUMENT', `Expected to activate job batch with ${what}`);
  if (maxJobsToActivate < 1) return refuse(`max jobs to activate to be greater than zero, but it was '${maxJobsToActivate}'`);
  if (timeout < 1) return refuse(`timeout to be greater than zero, but it was '${timeout}'`);
  if (type === '') return refuse('type to be present, but it was blank');

  const deadline = work.now + timeout;
  const { offered, jobKeys, truncated } = takeJobs(work, type, maxJobsToActivate, (job) => {
    const instance = work.state.instances.get(job.value.elementInstanceKey);
    return { ...job.value, worker, deadline, variables: instance ? documentText(visibleTexts(instance, variables)) : '{}' };
  });
  const base = { type, worker, timeout, maxJobsToActivate, variables, jobKeys, truncated, tenantIds: [TENANT], deadline };
  if (offered.length === 0) return work.answer(command, 'ACTIVATED', { ...base, jobs: [] });
  const record = work.emit('JOB_BATCH', 'ACTIVATED', work.nextKey(), { ...base, jobs: [] });
  work.reply(command, { ...record, value: { ...base, jobs: offered } });
}

function takeJobs(work: Work, type: string, max: number, offer: (job: Job) => Offered) {
  const parcel = new Parcel();
  const jobKeys: number[] = [];
  const queue = work.state.readyJobs(type, max);
  for (let next = queue?.pop(); next; next = jobKeys.length < max ? queue?.pop() : undefined) {
    const job = work.state.jobs.get(next.key);
    if (job?.phase !== 'ACTIVATABLE' || jobKeys.at(-1) === job.key) continue;
    const tooMany = parcel.add(offer(job));
    if (tooMany === undefined) {
      jobKeys.push(job.key);
      continue;
    }
    if (jobKeys.length > 0) work.state.offer(job);
    else refuseTooLarge(work, job, tooMany);
    return { offered: parcel.jobs, jobKeys, truncated: true };
  }
  return { offered: parcel.jobs, jobKeys, truncated: false };
}

/** Jobs in one message. They are measured only when it might be full. */
class Parcel {
  readonly jobs: Offered[] = [];
  private atMost = SPARE_BYTES;
  private measured = { jobs: 0, bytes: SPARE_BYTES };

  /** Answers how many bytes it would have with the job, if these are too many. */
  add(job: Offered): number | undefined {
    this.atMost += atMostBytesOf(job);
    if (this.atMost > MESSAGE_BYTES_MAX) {
      const bytes = this.measure() + bytesOf(job);
      if (bytes > MESSAGE_BYTES_MAX) return bytes;
      this.atMost = bytes;
      this.measured = { jobs: this.jobs.length + 1, bytes };
    }
    this.jobs.push(job);
    return undefined;
  }

  private measure(): number {
    const { jobs, bytes } = this.measured;
    const more = this.jobs.slice(jobs).reduce((sum, job) => sum + bytesOf(job), 0);
    this.measured = { jobs: this.jobs.length, bytes: bytes + more };
    return this.measured.bytes;
  }
}

function bytesOf(job: Offered): number {
  return packedSize({ ...job, variables: parseExactJson(job.variables) });
}

function atMostBytesOf({ variables, customHeaders, type, worker, errorMessage, elementId, bpmnProcessId }: Offered): number {
  const headers = Object.entries(customHeaders).flat();
  const texts = [variables, type, worker, errorMessage, elementId, bpmnProcessId, ...headers];
  return texts.reduce((sum, text) => sum + BYTES_PER_CHARACTER_MAX * text.length + BYTES_OF_NUMBERS, 0);
}

function refuseTooLarge(work: Work, job: Job, bytes: number): void {
  const instance = work.state.instances.get(job.value.elementInstanceKey);
  if (!instance) return;
  const message = `The job with key '${job.key}' can not be activated, because with ${(bytes / 2 ** 20).toFixed(1)} MB it is larger than the configured message size (per default is 4 MB). Try to reduce the size by reducing the number of fetched variables or modifying the variable values.`;
  raise(work, instance, new Failure('MESSAGE_SIZE_EXCEEDED', message), job.key);
}
