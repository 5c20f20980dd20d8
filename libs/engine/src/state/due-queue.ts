/** Something that becomes due: a heap by time, then by the order of arrival of keys. */
export interface Due {
  readonly at: number;
  readonly key: number;
  readonly what: 'timer' | 'job-timeout' | 'job-backoff' | 'message';
}

/** Earliest first. Entries whose cause has gone are left in, and passed over by whoever looks. */
export class DueQueue {
  private readonly heap: Due[] = [];

  get size(): number {
    return this.heap.length;
  }

  peek(): Due | undefined {
    return this.heap[0];
  }

  push(due: Due): void {
    const { heap } = this;
    let at = heap.push(due) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(due, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = due;
  }

  /** Forgets entries whose cause has gone; whoever owns the queue asks for it now and then. */
  keepOnly(counts: (due: Due) => boolean): void {
    const kept = this.heap.filter(counts);
    this.heap.length = 0;
    for (const due of kept) this.push(due);
  }

  pop(): Due | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

function isBefore(one: Due, other: Due): boolean {
  return one.at < other.at || (one.at === other.at && one.key < other.key);
}
