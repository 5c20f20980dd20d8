import { messageOf } from '@libs/base';
import type { Processed, Reply } from '@libs/engine';

import type { Asked } from './asked';
import type { Issue, Offers } from './issue';
import type { RememberedEngine } from './remembered-engine';
import type { Stored } from './stored';
import { TurnWriter } from './turn-writer';

const DUE_A_TURN = 1_000;
const OFFER_ROUNDS = 4;

export interface TurnParts {
  readonly memory: RememberedEngine;
  readonly asked: Asked;
  readonly offers: Offers;
  readonly isExporting: boolean;
  readonly tell: (message: string) => void;
}

/** Commands carried out together, and what they have brought about. After the engine has failed nothing more is done. */
export class Turn {
  readonly written = new TurnWriter();
  /** The same as was written; nothing if nobody follows the log. */
  readonly stored: Stored[] = [];
  readonly replies: Reply[] = [];
  /** At these the engine failed, or was not asked any more. */
  readonly failed: Issue[] = [];
  isBroken = false;
  private jobTypes = new Set<string>();

  constructor(
    private readonly parts: TurnParts,
    private readonly now: number,
  ) {}

  /** Answers those that were not begun. */
  carryOut(issues: readonly Issue[]): readonly Issue[] {
    for (const [at, issue] of issues.entries()) if (!this.carryOutOne(issue)) return issues.slice(at + 1);
    return [];
  }

  /** Whether the engine could. */
  carryOutDue(): boolean {
    const { engine } = this.parts.memory;
    if (this.isBroken) return true;
    try {
      const due = engine.nextDue();
      if (due !== undefined && due <= this.now)
        for (const command of engine.due(this.now, DUE_A_TURN)) this.add(engine.process(command, this.now));
      return true;
    } catch (error) {
      this.breakOff('what is due', error);
      return false;
    }
  }

  /** Hands out jobs that have become available, and those that become available by it. */
  carryOutOffers(): void {
    for (let round = 0; round < OFFER_ROUNDS && !this.isBroken; round++) {
      const types = this.takeJobTypes();
      if (types.size === 0) return;
      this.failed.push(...this.carryOut(this.parts.offers.commandsFor(types)));
    }
  }

  takeJobTypes(): ReadonlySet<string> {
    const types = this.jobTypes;
    this.jobTypes = new Set();
    return types;
  }

  private carryOutOne(issue: Issue): boolean {
    const { memory, asked } = this.parts;
    const requestId = asked.add(issue);
    try {
      this.add(memory.engine.process({ ...issue.command, requestId }, this.now));
      return true;
    } catch (error) {
      asked.take(requestId);
      this.failed.push(issue);
      this.breakOff(`${issue.command.valueType} ${issue.command.intent}`, error);
      return false;
    }
  }

  private add({ records, replies, newJobTypes }: Processed): void {
    for (const record of records) {
      const stored = this.parts.memory.sequences.stored(record);
      if (!stored) continue;
      this.written.write(stored);
      if (this.parts.isExporting) this.stored.push(stored);
    }
    for (const reply of replies) this.replies.push(reply);
    for (const type of newJobTypes) this.jobTypes.add(type);
  }

  private breakOff(what: string, error: unknown): void {
    this.isBroken = true;
    this.parts.tell(`Expected the engine to carry out ${what}, but it failed: ${messageOf(error)}`);
  }
}
