import { useSyncExternalStore } from 'react';

import type { Values } from '../../parts/form/schema';

/**
 * What somebody has typed into a task: kept while the page is open, in memory only, so that nothing personal stays in the browser.
 *
 * Invariant: no answer of the server overwrites it.
 */
const drafts = new Map<string, Values>();
const watchers = new Set<() => void>();

export function useDraft(taskId: string): Values | undefined {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => drafts.get(taskId),
  );
}

export function keep(taskId: string, values: Values): void {
  drafts.set(taskId, values);
  tell();
}

export function forget(taskId: string): void {
  drafts.delete(taskId);
  tell();
}

const decided = new Set<string>();

/** What this person has decided while the page is open: its absence is no loss. */
export function isDecidedHere(taskId: string): boolean {
  return decided.has(taskId);
}

export function decidedHere(taskId: string): void {
  decided.add(taskId);
  forget(taskId);
}

function tell(): void {
  for (const changed of watchers) changed();
}
