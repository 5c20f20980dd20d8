import type { DurableLog } from './durable-log';
import type { EngineCore, EngineMaker } from './engine-seam';
import { Sequences } from './sequences';
import { readTurn } from './turn-reader';

/** The engine as the log remembers it: the last snapshot and all records since. */
export class RememberedEngine {
  private constructor(
    readonly engine: EngineCore,
    readonly sequences: Sequences,
  ) {}

  static from(log: DurableLog, engines: EngineMaker): RememberedEngine {
    const snapshot = log.snapshot();
    const engine = snapshot ? engines.restore(snapshot.engine, log.evicted) : engines.empty(log.evicted);
    const sequences = snapshot ? Sequences.from(snapshot.sequences) : Sequences.fresh();
    for (const turn of log.replayAfter(snapshot?.turn ?? 0)) {
      for (const stored of readTurn(turn.text)) {
        sequences.saw(stored);
        engine.apply(stored.record);
      }
    }
    return new RememberedEngine(engine, sequences);
  }

  /** A snapshot only shortens the next start: without it the turns since the last one are read again. */
  keepSnapshot(log: DurableLog, isExporting: boolean): void {
    log.keepSnapshot(this.engine.snapshot(), this.sequences.toText(), isExporting);
    this.engine.snapshotKept();
  }
}
