import type { Person } from '../../api/people';
import type { TaskRow } from '../../api/tasks';
import { clockAt } from '../../parts/clock-parts';

export type View = 'mine' | 'accept' | 'group' | 'late';
export const views: readonly View[] = ['mine', 'accept', 'group', 'late'];

/** What belongs into a view, and how many: the count is always that of the list. */
export function inView(tasks: readonly TaskRow[], view: View, person: Pick<Person, 'id' | 'groups'> | undefined, now: number): TaskRow[] {
  const belongs: Record<View, (task: TaskRow) => boolean> = {
    mine: ({ claimedBy }) => claimedBy !== null && claimedBy === person?.id,
    accept: ({ claimedBy, groups }) => !claimedBy && groups.some((group) => person?.groups.includes(group)),
    group: () => true,
    late: (task) => isLate(task, now),
  };

  return tasks.filter(belongs[view]).sort((a, b) => dueOf(a) - dueOf(b) || a.createdAt.localeCompare(b.createdAt));
}

export function isLate({ clock }: TaskRow, now: number): boolean {
  return clock !== null && clockAt(clock, now).state === 'overdue';
}

/** By promised time, what is over first; what has no clock comes last. */
function dueOf({ clock }: TaskRow): number {
  return clock ? Date.parse(clock.dueAt) : Number.MAX_SAFE_INTEGER;
}
