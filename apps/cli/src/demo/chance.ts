import { random } from '../../../../test/support/random';

/** Chance from a seed, in the words of a town. The same seed makes the same choices in the same order. */
export class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  among<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new Error('Expected something to choose from, but there is nothing');
    return chosen;
  }

  some<T>(choices: readonly T[], most: number): T[] {
    const count = 1 + Math.floor(this.next() * Math.min(most, choices.length));
    const left = [...choices];
    return Array.from({ length: count }, () => left.splice(Math.floor(this.next() * left.length), 1)).flat();
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
}
