import type { Both } from './words';

export type ClockState = 'running' | 'paused' | 'off_hours' | 'due_soon' | 'overdue' | 'met' | 'stopped';

export interface ClockSegment {
  readonly from: string;
  readonly to: string | null;
  readonly state: string;
  readonly owner: string;
}

export interface ClockView {
  readonly clockId: string;
  readonly kind: string;
  readonly state: ClockState;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly allowanceMs: number;
  readonly segments: readonly ClockSegment[];
  readonly rule: unknown;
  readonly why: Both;
}
