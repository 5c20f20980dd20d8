import { get, post } from './http';
import type { ClockView } from './clocks';
import type { FormSchema } from '../parts/form/schema';
import type { Both } from './words';

export interface TaskRow {
  readonly taskId: string;
  readonly caseNo: string;
  readonly kind: string;
  readonly processId: string;
  readonly elementId: string;
  readonly title: Both;
  readonly formId: string | null;
  readonly groups: readonly string[];
  readonly state: string;
  readonly claimedBy: string | null;
  readonly createdAt: string;
  readonly clock: ClockView | null;
  /** The category's code. */
  readonly category: string;
  readonly placeLabel: string | null;
}

export interface Tasks {
  readonly tasks: readonly TaskRow[];
  readonly now: string;
  readonly lagMs: number;
}

export interface Task extends TaskRow {
  readonly form: FormSchema | null;
  readonly context: TaskContext;
  readonly draft?: Record<string, unknown>;
}

export interface TaskContext {
  readonly caseNo: string;
  readonly state: string | null;
  readonly priority: number | null;
  readonly careFlag: boolean;
  readonly urgeCount: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly notes: readonly { readonly element: string; readonly at: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

/** All that a person may do or watch; the views of the inbox are cut from it, so that every count is that of its list. */
export const tasksQuery = { queryKey: ['tasks'], queryFn: () => get<Tasks>('/tasks?view=all') };
/** Opened once, not again and again: each opening is a recorded look at what the customer said. */
export const taskQuery = (id: string) => ({ queryKey: ['task', id], queryFn: () => get<Task>(`/tasks/${id}`), staleTime: Infinity });

export const claim = (id: string) => post<unknown>(`/tasks/${id}/claim`);
export const release = (id: string) => post<unknown>(`/tasks/${id}/release`);
export const decide = (id: string, values: Record<string, unknown>) => post<{ state: string }>(`/tasks/${id}/decide`, { values });
