import type { WayBack } from './way-back';

/** What cases have, by key: what is not in memory is looked for among the evicted cases before it counts as unknown. */
export class CaseMap<V> extends Map<number, V> {
  constructor(private readonly wayBack: WayBack) {
    super();
  }

  override get(key: number): V | undefined {
    const here = super.get(key);
    return here !== undefined || !this.wayBack.bringKey(key) ? here : super.get(key);
  }

  override has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  override delete(key: number): boolean {
    return super.delete(key) || (this.wayBack.bringKey(key) && super.delete(key));
  }

  /** Without a look among the evicted ones. */
  inMemory(key: number): V | undefined {
    return super.get(key);
  }

  /** What lies among the evicted ones leaves the memory. */
  letGo(key: number): void {
    super.delete(key);
  }
}
