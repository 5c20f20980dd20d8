import type { Command, EngineRecord } from '@libs/engine';

import type { Issue, Offers, Refused } from '../issue';

/** How many jobs are taken for one asker at a time; more follow at once. */
const JOBS_AT_ONCE_MAX = 256;

/** What an asker wants, as the command that activates jobs says it. */
export interface Wanted {
  readonly type: string;
  readonly worker: string;
  readonly timeout: number;
  readonly fetchVariable: readonly string[];
  readonly tenantId: string;
}

/** Somebody who takes jobs: a long poll or a stream. */
export interface Asker {
  readonly wanted: Wanted;
  /** How many more it takes now; 0 while it is blocked, or has had all. */
  room(): number;
  take(activated: EngineRecord): void;
  refuse(record: EngineRecord | Refused): void;
  /** Nothing was there when it was looked for, by this asker or by another that waited for the same. */
  foundNone(): void;
}

/**
 * Who waits for which jobs. When jobs of a type become available, the askers take turns.
 *
 * Invariant: at most one activation is on its way for a type, and news that arrive meanwhile are looked at afterwards, so
 * no job lies idle while somebody waits for it.
 */
export class JobOffers implements Offers {
  private readonly streams = new Map<string, Asker[]>();
  private readonly polls = new Map<string, Asker[]>();
  private readonly busy = new Map<string, { isNews: boolean }>();

  constructor(private readonly issue: (issue: Issue) => void) {}

  /** Streams come before polls, as with Zeebe's job push. */
  open(asker: Asker, place: 'stream' | 'poll'): void {
    const queues = place === 'stream' ? this.streams : this.polls;
    queues.set(asker.wanted.type, [...(queues.get(asker.wanted.type) ?? []), asker]);
    this.look(asker.wanted.type);
  }

  close(asker: Asker): void {
    for (const queues of [this.streams, this.polls]) {
      const left = queues.get(asker.wanted.type)?.filter((other) => other !== asker) ?? [];
      if (left.length > 0) queues.set(asker.wanted.type, left);
      else queues.delete(asker.wanted.type);
    }
  }

  /** Looks again for a type: an asker has room again. */
  look(type: string): void {
    for (const issue of this.commandsFor(new Set([type]))) this.issue(issue);
  }

  commandsFor(jobTypes: ReadonlySet<string>): readonly Issue[] {
    const issues: Issue[] = [];
    for (const type of jobTypes) {
      const busy = this.busy.get(type);
      if (busy) busy.isNews = true;
      else issues.push(...this.next(type, new Set()));
    }
    return issues;
  }

  /** Every asker is asked once, until one finds nothing: then there is nothing for the others either, and they hear so. */
  private next(type: string, asked: Set<Asker>): Issue[] {
    const queue = [...(this.streams.get(type) ?? []), ...(this.polls.get(type) ?? [])];
    const asker = queue.find((each) => !asked.has(each) && each.room() > 0);
    if (!asker) return [];

    const state = { isNews: false };
    this.busy.set(type, state);
    const room = Math.min(asker.room(), JOBS_AT_ONCE_MAX);
    const done = (outcome: 'found' | 'none' | 'refused') => {
      this.busy.delete(type);
      if (outcome === 'found') this.rotate(asker);
      else asked.add(asker);
      if (outcome !== 'none' || state.isNews)
        for (const issue of this.next(type, state.isNews ? new Set() : asked)) this.issue(issue);
    };
    return [
      {
        command: activation(asker.wanted, room),
        answer: (record) => {
          const isRejected = record.recordType === 'COMMAND_REJECTION';
          const found = !isRejected && jobsOf(record).length > 0;
          if (isRejected) asker.refuse(record);
          else if (found) asker.take(record);
          else if (!isTruncated(record)) for (const each of queue) each.foundNone();
          done(isRejected ? 'refused' : found || isTruncated(record) ? 'found' : 'none');
        },
        refuse: (error) => {
          asker.refuse(error);
          done('refused');
        },
      },
    ];
  }

  private rotate(asker: Asker): void {
    for (const queues of [this.streams, this.polls]) {
      const queue = queues.get(asker.wanted.type);
      if (queue?.includes(asker)) queues.set(asker.wanted.type, [...queue.filter((other) => other !== asker), asker]);
    }
  }
}

export function jobsOf(record: EngineRecord): readonly Record<string, unknown>[] {
  const jobs = record.value['jobs'];
  return Array.isArray(jobs) ? jobs : [];
}

/** There are more jobs than a message holds, or one that no message holds: it pays to ask again. */
export function isTruncated(record: EngineRecord): boolean {
  return record.value['truncated'] === true;
}

function activation({ type, worker, timeout, fetchVariable, tenantId }: Wanted, maxJobsToActivate: number): Command {
  return {
    valueType: 'JOB_BATCH',
    intent: 'ACTIVATE',
    value: {
      type,
      worker,
      timeout,
      maxJobsToActivate,
      variables: [...fetchVariable],
      jobKeys: [],
      jobs: [],
      truncated: false,
      tenantIds: [tenantId],
    },
  };
}
