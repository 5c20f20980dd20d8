import type { Processed, Reply } from '@libs/engine';

import type { RecordLines } from './record-lines';

/** What one turn has brought about so far. */
export class Outcome {
  readonly lines: string[] = [];
  readonly replies: Reply[] = [];
  isBroken = false;
  private jobTypes = new Set<string>();

  constructor(private readonly writer: RecordLines) {}

  add({ records, replies, newJobTypes }: Processed): void {
    for (const record of records) {
      const line = this.writer.write(record);
      if (line !== undefined) this.lines.push(line);
    }
    for (const reply of replies) this.replies.push(reply);
    for (const type of newJobTypes) this.jobTypes.add(type);
  }

  takeJobTypes(): ReadonlySet<string> {
    const types = this.jobTypes;
    this.jobTypes = new Set();
    return types;
  }
}
