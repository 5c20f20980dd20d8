import { type ServerWritableStream, status } from '@grpc/grpc-js';
import type { EngineRecord } from '@libs/engine';

import { Refused } from '../issue';
import type { Turns } from '../turns';
import type { Answer } from './call';
import { writeDocument } from './documents';
import { type Asker, isTruncated, type JobOffers, jobsOf, type Wanted } from './job-offers';
import { CallStatus, ofError, ofRejection } from './status';
import { refuseOtherTenants, TENANT } from './tenant';

const LONG_POLL_MS_DEFAULT = 10_000;
const MESSAGE_BYTES_MAX = 3_500_000;
/** How long a stream waits before it looks for jobs again, when the broker was too busy to look. */
const LOOK_AGAIN_MS = 100;

interface ActivateJobsRequest {
  type: string;
  worker: string;
  timeout: number;
  maxJobsToActivate: number;
  fetchVariable: readonly string[];
  requestTimeout: number;
  tenantIds: readonly string[];
}

type StreamRequest = Pick<ActivateJobsRequest, 'type' | 'worker' | 'timeout' | 'fetchVariable' | 'tenantIds'>;
type StreamCall<Request> = ServerWritableStream<Request, Answer>;

/** Handing out jobs: long polls, kept open and pushed to, and streams. */
export function activations(turns: Turns, offers: JobOffers) {
  return {
    ActivateJobs: (call: StreamCall<ActivateJobsRequest>) => {
      try {
        refuseTenants('ActivateJobs', call.request.tenantIds);
        if (call.request.maxJobsToActivate < 1) call.end();
        else new Poll(call, turns, offers).open();
      } catch (error) {
        call.emit('error', ofError(error));
      }
    },
    StreamActivatedJobs: (call: StreamCall<StreamRequest>) => {
      try {
        refuseTenants('StreamActivatedJobs', call.request.tenantIds);
        new Stream(call, turns, offers).open();
      } catch (error) {
        call.emit('error', ofError(error));
      }
    },
  };
}

/**
 * An ActivateJobs call. It is kept open and pushed to until it has all the jobs it asked for or its time is over.
 *
 * Invariant: the server ends the call at `requestTimeout`; zeebe-node only forgets it then, without cancelling.
 */
class Poll implements Asker {
  readonly wanted: Wanted;
  private left: number;
  private isOver = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly call: StreamCall<ActivateJobsRequest>,
    private readonly turns: Turns,
    private readonly offers: JobOffers,
  ) {
    this.wanted = wantedOf(call.request);
    this.left = call.request.maxJobsToActivate;
  }

  open(): void {
    this.call.on('cancelled', () => this.end());
    const { requestTimeout } = this.call.request;
    if (requestTimeout >= 0)
      this.timer = setTimeout(() => this.end(), requestTimeout === 0 ? LONG_POLL_MS_DEFAULT : requestTimeout);
    this.offers.open(this, 'poll');
  }

  room(): number {
    return this.isOver ? 0 : this.left;
  }

  take(activated: EngineRecord): void {
    if (this.isOver || this.call.cancelled) return giveBack(this.turns, activated);

    const { jobKeys } = activated.value;
    const jobs = jobsOf(activated).map((job, at) => offered(job, keyAt(jobKeys, at)));
    for (const part of inParts(jobs)) this.call.write({ jobs: part });
    this.left -= jobs.length;
    if (this.left <= 0 || (this.call.request.requestTimeout < 0 && !isTruncated(activated))) this.end();
  }

  foundNone(): void {
    if (this.call.request.requestTimeout < 0) this.end();
  }

  refuse(cause: EngineRecord | Refused): void {
    if (this.isOver) return;
    this.leave();
    this.call.emit('error', isTooBusy(cause) ? noneAtLeastNow(this.wanted.type) : statusOf(cause));
  }

  private end(): void {
    if (this.isOver) return;
    this.leave();
    this.call.end();
  }

  private leave(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.offers.close(this);
  }
}

/** A StreamActivatedJobs call: jobs as they come, for as long as the client stays; a client that does not read gets no more. */
class Stream implements Asker {
  readonly wanted: Wanted;
  private isOver = false;
  private isBlocked = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly call: StreamCall<StreamRequest>,
    private readonly turns: Turns,
    private readonly offers: JobOffers,
  ) {
    this.wanted = wantedOf(call.request);
  }

  open(): void {
    this.call.on('cancelled', () => this.leave());
    this.call.on('drain', () => {
      this.isBlocked = false;
      this.offers.look(this.wanted.type);
    });
    this.offers.open(this, 'stream');
  }

  room(): number {
    return this.isOver || this.isBlocked ? 0 : Number.MAX_SAFE_INTEGER;
  }

  take(activated: EngineRecord): void {
    if (this.isOver || this.call.cancelled) return giveBack(this.turns, activated);

    const { jobKeys } = activated.value;
    jobsOf(activated).forEach((job, at) => (this.isBlocked = !this.call.write(offered(job, keyAt(jobKeys, at)))));
  }

  foundNone(): void {}

  /** A stream stays open while the broker is too busy: nobody would ask again for its client. */
  refuse(cause: EngineRecord | Refused): void {
    if (this.isOver) return;
    if (isTooBusy(cause)) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.offers.look(this.wanted.type), LOOK_AGAIN_MS);
      return;
    }
    this.leave();
    this.call.emit('error', statusOf(cause));
  }

  private leave(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.offers.close(this);
  }
}

function isTooBusy(cause: EngineRecord | Refused): boolean {
  return cause instanceof Refused && (cause.reason === 'overloaded' || cause.reason === 'full');
}

/** In the words of Zeebe's gateway (`LongPollingActivateJobsHandler`). */
function noneAtLeastNow(type: string): CallStatus {
  return new CallStatus(
    status.RESOURCE_EXHAUSTED,
    `Expected to activate jobs of type '${type}', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'. Please try again later.`,
  );
}

function wantedOf({ type, worker, timeout, fetchVariable }: StreamRequest): Wanted {
  return { type, worker, timeout, fetchVariable, tenantId: TENANT };
}

function refuseTenants(rpc: string, tenantIds: readonly string[]): void {
  for (const tenantId of tenantIds) refuseOtherTenants(rpc, tenantId);
}

function offered(job: Record<string, unknown>, key: unknown): Answer {
  return { ...job, key, customHeaders: writeDocument(job['customHeaders']), variables: writeDocument(job['variables']) };
}

function keyAt(jobKeys: unknown, at: number): unknown {
  return Array.isArray(jobKeys) ? jobKeys[at] : undefined;
}

/** A message stays below gRPC's limit, however large the jobs' variables are. */
function inParts(jobs: readonly Answer[]): Answer[][] {
  const parts: Answer[][] = [[]];
  let bytes = 0;
  for (const job of jobs) {
    const size = String(job['variables']).length + String(job['customHeaders']).length;
    if (bytes > 0 && bytes + size > MESSAGE_BYTES_MAX) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(job);
    bytes += size;
  }
  return parts;
}

/** The client went away while its jobs were on their way: they fail with their retries kept, so that another worker gets them. */
function giveBack(turns: Turns, activated: EngineRecord): void {
  const { jobKeys } = activated.value;
  jobsOf(activated).forEach((job, at) => {
    const key = Number(keyAt(jobKeys, at));
    const value = {
      retries: job['retries'],
      errorMessage: `Failed to forward the activated job '${key}' to the client: it has gone away`,
      retryBackoff: 0,
      variables: {},
    };
    turns.submit({ valueType: 'JOB', intent: 'FAIL', key, value }).catch(() => undefined);
  });
}

function statusOf(cause: EngineRecord | Refused): CallStatus {
  return cause instanceof Refused ? ofError(cause) : ofRejection(cause);
}
