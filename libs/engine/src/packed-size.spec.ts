import { ExactNumber } from './exact-json';
import { packedSize } from './packed-size';

describe('The packed size', () => {
  it.each([
    [null, 1],
    [true, 1],
    [127, 1],
    [-33, 2],
    [255, 2],
    [256, 3],
    [65_536, 5],
    [2 ** 40, 9],
    [1.5, 9],
    [new ExactNumber('1.0'), 9],
    ['', 1],
    ['a'.repeat(31), 32],
    ['ü'.repeat(16), 34],
    ['a'.repeat(256), 259],
    ['a'.repeat(65_536), 65_541],
    [[1, 2], 3],
    [Array.from({ length: 16 }, () => 0), 19],
    [{ a: 1, bc: [] }, 8],
  ])('of %j is %i', (value, size) => {
    expect(packedSize(value)).toBe(size);
  });
});
