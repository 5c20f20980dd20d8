import type { Reply } from '@libs/engine';

import type { Issue, Refused } from './issue';

/** Who waits for an answer, by the number the engine knows the request by. An answer may come turns later. */
export class Asked {
  private readonly issues = new Map<number, Issue>();

  constructor(private requestId: number) {}

  add(issue: Issue): number {
    this.issues.set(++this.requestId, issue);
    return this.requestId;
  }

  answer({ requestId, record }: Reply): void {
    this.take(requestId)?.answer(record);
  }

  refuse({ requestId }: Pick<Reply, 'requestId'>, refusal: Refused): void {
    this.take(requestId)?.refuse(refusal);
  }

  refuseAll(refusal: Refused): void {
    for (const issue of this.issues.values()) issue.refuse(refusal);
    this.issues.clear();
  }

  take(requestId: number): Issue | undefined {
    const issue = this.issues.get(requestId);
    this.issues.delete(requestId);
    return issue;
  }
}
