import { nearKey } from './near-key';

describe('A near key', () => {
  it.each([
    [2 ** 51 + 1, 1],
    [2 ** 52 - 1, 2 ** 51 - 1],
    [-1, -1],
    [2 ** 52, 2 ** 52],
    [0, 2 ** 51],
    [77, 2 ** 51 + 77],
  ])('of %d is %d, and of that the first again', (key, near) => {
    expect(nearKey(key)).toBe(near);
    expect(nearKey(near)).toBe(key);
  });
});
