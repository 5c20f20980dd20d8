import type { Command, EngineRecord, EvictedCases, EvictionBounds, PackedCase, Processed, Snapshot } from '@libs/engine';

/** What the gateway needs of an engine; the real one is in `@libs/engine`, a tiny one for tests in `@libs/gateway/testing`. */
export interface EngineCore {
  process(command: Command, now: number): Processed;
  apply(record: EngineRecord): void;
  nextDue(): number | undefined;
  due(now: number, limit: number): readonly Command[];
  readonly lastKey: number;
  snapshot(): Snapshot;
  snapshotKept(): void;
  waitingCases(bounds: EvictionBounds): readonly PackedCase[];
  letGo(cases: readonly PackedCase[]): void;
}

export interface EngineMaker {
  empty(evicted: EvictedCases): EngineCore;
  restore(snapshot: Uint8Array, evicted: EvictedCases): EngineCore;
}
