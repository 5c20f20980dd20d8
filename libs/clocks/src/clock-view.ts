import type { ClockState } from '@libs/calendar';
import { toInstant } from '@libs/base';

import type { ClockNow } from './clocks';
import type { ClockKind, ClockRule } from './service-clock';

/** A clock as every screen shows it: always with the words why it runs, rests or is over. */
export interface ClockView {
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly allowanceMs: number;
  readonly segments: readonly { from: string; to: string | null; state: string; owner: string }[];
  readonly rule: ClockRule;
  readonly why: { readonly zh: string; readonly en: string };
}

const words: Record<ClockState, { zh: string; en: string }> = {
  running: { zh: '计时中', en: 'Running' },
  paused: { zh: '等待用户,计时已暂停', en: 'Waiting for the customer: the clock rests' },
  off_hours: { zh: '非工作时间,不计时', en: 'Out of hours: no working time is counted' },
  due_soon: { zh: '即将超时', en: 'Due soon' },
  overdue: { zh: '已超时', en: 'Overdue' },
  met: { zh: '已按时', en: 'Met' },
  stopped: { zh: '已结束,未按时', en: 'Ended after its time' },
};

export function clockView({ clock, reading }: ClockNow): ClockView {
  return {
    clockId: clock.id,
    kind: clock.kind,
    state: reading.state,
    startedAt: clock.startedAt,
    dueAt: toInstant(reading.dueAt),
    allowanceMs: reading.allowanceMs,
    rule: clock.rule,
    why: words[reading.state],
    segments: reading.segments.map(({ from, to, state, owner }) => ({
      from: toInstant(from),
      to: to === null ? null : toInstant(to),
      state,
      owner,
    })),
  };
}
