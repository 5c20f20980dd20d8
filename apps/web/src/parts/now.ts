import { useSyncExternalStore } from 'react';

/**
 * The time on screen: the server's, ticking in the browser. A clock crosses its limit here without any event.
 *
 * Invariant: never the machine's own wall clock; the offset is measured at every answer that carries the server's time.
 */
let offsetMs = 0;
let tick = read();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

export function setServerTime(iso: string): void {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return;
  offsetMs = at - performance.timeOrigin - performance.now();
}

export function serverNow(): number {
  return read();
}

/** Now, renewed each second while somebody looks. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => tick);
}

function read(): number {
  return Math.round(performance.timeOrigin + performance.now() + offsetMs);
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  timer ??= setInterval(() => {
    tick = Math.floor(read() / 1000) * 1000;
    for (const one of watchers) one();
  }, 1000);

  return () => {
    watchers.delete(changed);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
