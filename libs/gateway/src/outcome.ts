import type { Processed, Reply } from '@libs/engine';

import { LineWriter, type Stored } from './log-lines';
import type { Sequences } from './sequences';

/** What one turn has brought about so far. */
export class Outcome {
  readonly lines: string[] = [];
  /** The same as the lines; nothing if nobody follows the log. */
  readonly stored: Stored[] = [];
  readonly replies: Reply[] = [];
  isBroken = false;
  private readonly writer = new LineWriter();
  private jobTypes = new Set<string>();

  constructor(
    private readonly sequences: Sequences,
    private readonly isExporting: boolean,
  ) {}

  add({ records, replies, newJobTypes }: Processed): void {
    for (const record of records) {
      const stored = this.sequences.stored(record);
      if (!stored) continue;
      this.lines.push(this.writer.write(stored));
      if (this.isExporting) this.stored.push(stored);
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
