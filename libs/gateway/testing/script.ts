import { type Command, Engine, type EngineRecord, type Processed } from '@libs/engine';
import { Player } from '@libs/engine/testing';

/** A command at a time; without a command, time alone has come so far. */
export interface Step {
  readonly now: number;
  readonly command?: Command;
}

/** Plays a case on an engine and notes what was asked, so that the same can be asked again, of another. */
export class Script extends Player {
  readonly steps: Step[] = [];
  private isWaiting = false;

  override send(command: Command): Processed {
    if (!this.isWaiting) this.steps.push({ now: this.now, command });
    return super.send(command);
  }

  override wait(ms: number): void {
    const until = this.now + ms;
    this.isWaiting = true;
    for (let due = this.engine.nextDue(); due !== undefined && due <= until; due = this.engine.nextDue()) {
      super.wait(Math.max(due - this.now, 0));
      this.steps.push({ now: this.now });
    }
    this.now = until;
    this.isWaiting = false;
  }

  override deploy(...files: { name: string; content: string }[]): EngineRecord {
    const { recordType, rejectionReason, ...record } = super.deploy(...files);
    if (recordType === 'COMMAND_REJECTION') throw new Error(`Expected the case to deploy, but: ${rejectionReason}`);
    return { ...record, recordType, rejectionReason };
  }

  job(intent: string, key: number, value: Record<string, unknown>): void {
    this.send({ valueType: 'JOB', intent, key, value: { variables: {}, ...value } });
  }

  keyOf(valueType: string, intent: string): number {
    return this.events(valueType, intent).at(-1)?.key ?? -1;
  }
}

export function stepsOf(play: (script: Script) => void): readonly Step[] {
  const script = new Script(Engine.empty());
  play(script);
  return script.steps;
}
