import { client } from './client';

/** What moved, by kind and subject; never what it says. */
export interface Pulse {
  readonly kind: string;
  readonly subject: string;
}

/**
 * Live updates: one stream a browser. The tab that holds the lock listens to the server and tells the others.
 *
 * Why not a stream in each tab: HTTP/1.1 gives about six connections to a host, and six open tabs would use them all.
 */
export function listen(): () => void {
  const tabs = new BroadcastChannel('weir-pulses');
  tabs.onmessage = ({ data }: MessageEvent<Pulse>) => refresh(data);
  const over = new AbortController();
  const lead = () => stream(tabs, over.signal);
  if ('locks' in navigator) {
    navigator.locks.request('weir-events', { signal: over.signal }, lead).catch(() => undefined);
  } else void lead();

  return () => {
    over.abort();
    tabs.close();
  };
}

/** Lasts as long as this tab leads. */
function stream(tabs: BroadcastChannel, over: AbortSignal): Promise<void> {
  const tell = (pulse: Pulse) => {
    refresh(pulse);
    // A channel between tabs of one page takes no target: only a window does.
    const message: [Pulse] = [pulse];
    tabs.postMessage(...message);
  };
  return new Promise((done) => {
    const source = new EventSource('/api/events');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const pulse = read(data);
      if (pulse) tell(pulse);
    };
    // What happened before the line stood, or while it was down, nobody told: it is in no page that was fetched before.
    source.onopen = () => tell({ kind: '', subject: 'everything' });
    over.addEventListener('abort', () => {
      source.close();
      done();
    });
  });
}

function read(data: string): Pulse | undefined {
  try {
    const pulse: Pulse = JSON.parse(data);
    return pulse;
  } catch {
    return undefined;
  }
}

const waiting = new Set<string>();
/** What pulses are about. */
const live: ReadonlySet<unknown> = new Set(['tasks', 'cases', 'incidents', 'case', 'task', 'models']);

/** Fetches again, by right, what a pulse may have changed; many pulses at once are one fetch. */
function refresh({ kind, subject }: Pulse): void {
  if (waiting.size === 0) setTimeout(flush, 120);
  waiting.add(subject);
  if (kind) waiting.add(kind);
}

function flush(): void {
  const touched = new Set(waiting);
  waiting.clear();
  void client.invalidateQueries({
    predicate: ({ queryKey: [head, subject] }) =>
      head === 'tasks' ||
      head === 'cases' ||
      head === 'incidents' ||
      (live.has(head) && touched.has('everything')) ||
      (head === 'case' && (touched.has(String(subject)) || touched.has('case'))) ||
      (head === 'task' && touched.has(String(subject))) ||
      (head === 'models' && (touched.has('release') || touched.has('model'))),
  });
}
