import { type Caller } from '@libs/auth';
import { Clock, rows, toMs } from '@libs/base';
import { Case, Cases } from '@libs/cases';
import type { ClockView } from '@libs/clocks';
import { Customers } from '@libs/customers';
import { Task, Watermark } from '@libs/history';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { Names, type Words } from '../names';
import { ClockOf } from './clock-of';

export interface TaskRow {
  readonly taskId: string;
  readonly caseNo: string;
  readonly kind: string;
  readonly processId: string;
  readonly elementId: string;
  readonly title: Words;
  readonly formId: string | null;
  readonly groups: readonly string[];
  readonly state: string;
  readonly claimedBy: string | null;
  readonly createdAt: string;
  readonly clock: ClockView | null;
  readonly category: string;
  readonly placeLabel: string | null;
}

export type TaskView = 'mine' | 'group' | 'all';

/** The inbox: what a person may do, in the order of the clock that binds it. */
@Injectable()
export class TaskList {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: ClockOf,
    private readonly names: Names,
    private readonly cases: Cases,
    private readonly customers: Customers,
  ) {}

  async of(caller: Caller, view: TaskView): Promise<{ tasks: TaskRow[]; now: string; lagMs: number }> {
    const waiting = await rows(Task).find({ where: { state: In(['open', 'deciding']) }, order: { createdAt: 'ASC' } });
    const chosen = waiting.filter((task) => isIn(view, task, caller));
    const cases = new Map((await this.cases.of([...new Set(chosen.flatMap(({ caseNo }) => caseNo ?? []))])).map((found) => [found.caseNo, found]));
    const tasks = await Promise.all(chosen.map((task) => this.row(task, cases.get(task.caseNo ?? ''))));
    return { tasks: tasks.sort(byTime), now: new Date(this.clock.now()).toISOString(), lagMs: await this.lagMs() };
  }

  async row(task: Task, found: Case | undefined): Promise<TaskRow> {
    const place = found?.placeId ? await this.customers.place(found.placeId) : null;
    return {
      taskId: task.jobKey,
      caseNo: task.caseNo ?? '',
      kind: found?.kind ?? task.processId,
      processId: task.processId,
      elementId: task.elementId,
      title: await this.titleOf(task),
      formId: formOf(task),
      groups: groupsOf(task),
      state: task.state,
      claimedBy: task.claimedBy,
      createdAt: task.createdAt,
      clock: await this.clocks.task(task),
      category: found?.categoryCode ?? '',
      placeLabel: place?.label ?? null,
    };
  }

  /** How long the newest record was on its way. */
  private async lagMs(): Promise<number> {
    const marks = await rows(Watermark).find();
    return Math.max(0, ...marks.map(({ takenAt, recordedAt }) => toMs(takenAt) - toMs(recordedAt)));
  }

  private async titleOf(task: Task): Promise<Words> {
    const { zh, en } = await this.names.element(task.definitionKey, task.elementId);
    const headers = JSON.parse(task.headers) as Record<string, string>;
    return { zh, en: headers['en'] ?? en };
  }
}

/** The form as people know it: a released form carries a suffix of its content. */
export const formOf = ({ formId }: Task) => formId?.replace(/--[0-9a-f]+$/, '') ?? null;

export function groupsOf({ groups }: Task): string[] {
  return JSON.parse(groups) as string[];
}

/** Whether it is this person's to do: theirs, or nobody's yet and of one of their groups. */
export function isTheirs(task: Task, caller: Caller): boolean {
  return task.claimedBy === caller.id || caller.isIn(groupsOf(task));
}

function isIn(view: TaskView, task: Task, caller: Caller): boolean {
  if (view === 'mine') return task.claimedBy === caller.id;
  if (view === 'group') return task.claimedBy === null && caller.isIn(groupsOf(task));
  const scope = caller.scopeOf('task.overview');
  return scope === 'all' || isTheirs(task, caller);
}

function byTime(a: TaskRow, b: TaskRow): number {
  const due = (row: TaskRow) => row.clock?.dueAt ?? '9999';
  return due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.createdAt < b.createdAt ? -1 : 1;
}
