import { IsIn, IsInt, IsString } from 'class-validator';

/** One watch per running clock. It reads, waits and fires; it changes no due time and decides nothing. */

export const clockStates = ['running', 'paused', 'stopped'] as const;
export type ClockState = (typeof clockStates)[number];

export const nextSteps = ['warn', 'breach', 'level_up', 'remind', 'recheck'] as const;
export type NextStep = (typeof nextSteps)[number];

export const firedSteps = ['warned', 'breached', 'level_up', 'reminded', 'none'] as const;
export type FiredStep = (typeof firedSteps)[number];

export class WatchStart {
  @IsString() clockId!: string;
}

/** `nextAt` is never before now + 1 s and never more than 24 h ahead: then `nextStep` is "recheck". */
export class ReadClockOut {
  @IsIn(clockStates) clockState!: ClockState;
  @IsIn(nextSteps) nextStep!: NextStep;
  @IsString() nextAt!: string;
  @IsInt() clockRevision!: number;
}

export class FireStepIn extends WatchStart {
  @IsIn(nextSteps) nextStep!: NextStep;
  @IsString() nextAt!: string;
  @IsInt() clockRevision!: number;
}

export class FireStepOut {
  @IsIn(firedSteps) firedStep!: FiredStep;
}

export const jobs = {
  'deadline-watch/read-clock': { in: WatchStart, out: ReadClockOut },
  'deadline-watch/fire-step': { in: FireStepIn, out: FireStepOut },
} as const;

export const forms = {} as const;
