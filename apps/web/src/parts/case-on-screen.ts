import { useEffect, useSyncExternalStore } from 'react';

/** The case that somebody is looking at, or looked at last: what "next person" of the demo goes on with. */
let shown: string | undefined;
const watchers = new Set<() => void>();

export function useCaseOnScreen(): string | undefined {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => shown,
  );
}

/** Called by a page while it shows a case. */
export function useShowsCase(caseNo: string | undefined): void {
  useEffect(() => {
    if (caseNo) set(caseNo);
  }, [caseNo]);
}

function set(caseNo: string): void {
  shown = caseNo;
  for (const changed of watchers) changed();
}
