import { useRef } from 'react';

import type { TaskRow } from '../../api/tasks';

/**
 * Live changes never move the row under the eye: new rows are counted and shown on demand, unless the list is empty.
 * What was just done stays until its tick was seen.
 */
export function useHeld(wanted: readonly TaskRow[], view: string, done: TaskRow | undefined) {
  const known = useRef({ view, ids: new Set<string>() });
  if (known.current.view !== view || known.current.ids.size === 0) known.current = { view, ids: new Set(wanted.map(({ taskId }) => taskId)) };
  const { ids } = known.current;
  const rows = wanted.filter(({ taskId }) => ids.has(taskId));
  if (done && !rows.some(({ taskId }) => taskId === done.taskId)) rows.unshift(done);
  const show = () => {
    known.current = { view, ids: new Set() };
  };

  return { rows: rows.length === 0 ? [...wanted] : rows, fresh: rows.length === 0 ? 0 : wanted.filter(({ taskId }) => !ids.has(taskId)).length, show };
}
