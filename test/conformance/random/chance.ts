import { random } from '../../support/random';

/** Choices from a seed. */
export class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** True in so many of a hundred. */
  percent(of: number): boolean {
    return this.next() * 100 < of;
  }

  of<T>(all: readonly T[]): T {
    const chosen = all[this.below(all.length)];
    if (chosen === undefined) throw new Error('Expected something to choose from, but there is nothing');
    return chosen;
  }
}
