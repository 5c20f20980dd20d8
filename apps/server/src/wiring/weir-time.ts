import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Clock, ControlledClock, SystemClock } from '@libs/base';

import type { ClockSettings } from './settings';

/** The machine's time and what a test has added to it. What was added outlives a kill: time never falls back. */
class TurnedClock extends Clock {
  private offsetMs: number;

  constructor(
    private readonly machine: Clock,
    private readonly file: string,
  ) {
    super();
    this.offsetMs = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  }

  now(): number {
    return this.machine.now() + this.offsetMs;
  }

  add(offsetMs: number): void {
    if (!(offsetMs >= 0)) throw new RangeError(`Expected time to be turned forward, but it was asked for ${offsetMs} ms`);
    this.offsetMs += offsetMs;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, String(this.offsetMs));
  }
}

/** The clock of a process, and, where it is controlled, the way to turn it. */
export interface WeirTime {
  readonly clock: Clock;
  readonly turn: ((offsetMs: number) => void) | undefined;
}

export function weirTime(settings: ClockSettings, folder: string, name: string): WeirTime {
  if (settings.kind === 'system') return { clock: new SystemClock(), turn: undefined };
  const clock = settings.kind === 'standing' ? new ControlledClock(settings.at) : new TurnedClock(new SystemClock(), join(folder, `clock-${name}`));
  return { clock, turn: (offsetMs) => void clock.add(offsetMs) };
}
