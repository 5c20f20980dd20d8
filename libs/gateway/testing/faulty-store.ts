import type { Change, LogStore, StoreOpener } from '../src/log-store';
import { SqliteStore } from '../src/sqlite-store';

/** What happens around a write: `before` may throw, and then nothing is written; `after` may, and then all is. */
export interface Faults {
  before?(change: Change): void;
  after?(change: Change): void;
}

/** The real store, with faults. */
export function faultyStore(faults: Faults): StoreOpener {
  return (folder, tell) => new FaultyStore(SqliteStore.open(folder, tell), faults);
}

class FaultyStore implements LogStore {
  constructor(
    private readonly inner: LogStore,
    private readonly faults: Faults,
  ) {}

  get acknowledged(): number {
    return this.inner.acknowledged;
  }

  get cases() {
    return this.inner.cases;
  }

  write(change: Change): void {
    this.faults.before?.(change);
    this.inner.write(change);
    this.faults.after?.(change);
  }

  turnsAfter(id: number, limit: number) {
    return this.inner.turnsAfter(id, limit);
  }

  lastTurn(): number {
    return this.inner.lastTurn();
  }

  state() {
    return this.inner.state();
  }

  mark(name: string): number | undefined {
    return this.inner.mark(name);
  }

  close(): void {
    this.inner.close();
  }
}
