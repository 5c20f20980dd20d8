import { growthOf, type Sample } from './growth';

const MB = 1024 * 1024;
const MEASURED = ['heapBytes', 'rssBytes', 'diskBytes'] as const;

const samples = (what: keyof Sample, megabytes: readonly number[]): Sample[] =>
  megabytes.map((each) => ({ heapBytes: MB, rssBytes: MB, diskBytes: MB, [what]: each * MB }));
const perCent = (what: keyof Sample, megabytes: readonly number[]) => growthOf(samples(what, megabytes), what).perCent;

describe('The growth of an engine', () => {
  it.each(MEASURED)('is none where %s stay as they are, however they came there', (what) => {
    expect(perCent(what, [1, 20, 40, 44, 44, 44, 44, 44, 44])).toBe(0);
  });

  it.each(MEASURED)('is seen where %s grow all the time', (what) => {
    expect(perCent(what, [10, 11, 12, 13, 14, 15, 16, 17, 18])).toBeGreaterThan(19);
  });

  it.each(MEASURED)('is none where %s became less', (what) => {
    expect(perCent(what, [50, 50, 50, 50, 50, 50, 40, 40, 40])).toBeCloseTo(-20);
  });

  it.each(['heapBytes', 'rssBytes'] as const)('of %s is not a moment in which more was held', (what) => {
    expect(perCent(what, [20, 22, 20, 21, 23, 22, 22, 90, 21])).toBe(0);
  });

  it('of files is their last step, though they stood for most of the time', () => {
    expect(perCent('diskBytes', [1, 3, 4, 5, 5, 5, 5, 5, 6])).toBeCloseTo(20);
  });

  it('tells of each measure by itself', () => {
    const growing = samples('diskBytes', [1, 2, 3, 4, 5, 6]);

    expect(MEASURED.map((what) => growthOf(growing, what).perCent)).toEqual([0, 0, 50]);
    expect(growthOf(growing, 'diskBytes')).toMatchObject({ middleBytes: 4 * MB, lastBytes: 6 * MB });
  });

  it.each(MEASURED)('of %s is unknown, and so within no bound, where too little was measured', (what) => {
    for (const few of [[], [1], [1, 1]]) expect(perCent(what, few)).toBeNaN();
  });
});
