import { EvictionPace } from './eviction-pace';

describe('The pace at which cases leave the memory', () => {
  it('is a case for so much that is written, and what is left over counts for the next turn', () => {
    const pace = new EvictionPace({ instancesKept: 5, charactersACase: 100, casesAtOnce: 2, charactersOfRest: 1_000 });

    expect([60, 60, 70, 10, 550].map((characters) => pace.after(characters, 1).casesMax)).toEqual([0, 0, 0, 2, 5]);
  });

  it('leaves alone what is newer than so much that was written', () => {
    const pace = new EvictionPace({ instancesKept: 5, charactersACase: 100, casesAtOnce: 2, charactersOfRest: 1_000 });
    const restingAfter = (characters: number, lastKey: number) => pace.after(characters, lastKey).beforeKey;

    expect([restingAfter(999, 10), restingAfter(1, 11), restingAfter(999, 20), restingAfter(1, 21)]).toEqual([0, 0, 0, 11]);
    expect([restingAfter(999, 30), restingAfter(1, 31)]).toEqual([11, 21]);
  });
});
