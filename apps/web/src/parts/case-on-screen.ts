import { useEffect, useSyncExternalStore } from 'react';

/** The case that the person is looking at: what "next person" of the demo goes on with. */
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
    set(caseNo);
    return () => set(undefined);
  }, [caseNo]);
}

function set(caseNo: string | undefined): void {
  shown = caseNo;
  for (const changed of watchers) changed();
}
