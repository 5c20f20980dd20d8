import type { ElementInstance, State } from '../state/state';
import type { CaseParts } from '../stored-cases';
import { waitingCase } from './waiting-case';

/** Which cases leave the memory, and how many of them at most. */
export interface EvictionBounds {
  /** So many elements stay in memory however long they wait. */
  readonly instancesKept: number;
  readonly casesMax: number;
  /** Something newer than this key, and its case stays. */
  readonly beforeKey: number;
}

/** For a case that is looked for, so many elements are looked at: most are within a case, or stay. */
const LOOKS_A_CASE = 16;

/** Goes round and round over all that is in memory, the oldest first, and finds cases that only wait, a few at a time. */
export class Sweep {
  /** Not kept while nothing is to leave: an iterator that rests keeps every earlier table of its map in memory. */
  private round: Iterator<ElementInstance> | undefined;

  constructor(private readonly state: State) {}

  /** Cases by root. Of a round that ends the next call begins another. */
  next({ instancesKept, casesMax, beforeKey }: EvictionBounds): ReadonlyMap<number, CaseParts> {
    const found = new Map<number, CaseParts>();
    let surplus = this.state.instances.size - instancesKept;
    if (surplus <= 0) this.round = undefined;
    for (let looks = casesMax * LOOKS_A_CASE; looks > 0 && surplus > 0 && found.size < casesMax; looks--) {
      this.round ??= this.state.instances.values();
      const { value: instance, done } = this.round.next();
      if (done) {
        this.round = undefined;
        break;
      }
      const parts = this.partsOf(instance, beforeKey);
      if (!parts) continue;
      found.set(instance.key, parts);
      surplus -= parts.instances.length;
    }
    return found;
  }

  private partsOf(instance: ElementInstance, beforeKey: number): CaseParts | undefined {
    const isRoot = !instance.scope && instance.value.parentElementInstanceKey < 0;
    const { evicted } = this.state;
    return isRoot && !evicted.isBack(instance.key) ? waitingCase(this.state, instance, beforeKey) : undefined;
  }
}
