import { verifyExpressions } from '../../testing';

describe('FEEL filters and loops', () => {
  verifyExpressions(
    [
      ['[1, 2, 3][1]', '1'],
      ['[1, 2, 3][-1]', '3'],
      ['[1, 2, 3][4]', 'null'],
      ['[1, 2, 3][item > 1]', '[2,3]'],
      ['[1, 2, 3][item > 1][1] + 1', '3'],
      ['[1, 2, 3][null]', '[]'],
      ['5[1]', 'null'],
      ['l[a = 2]', '[{"a":2,"b":"y"}]'],
      ['l[item.a > 1].b', '["y"]'],
      ['l[n].b', '"x"'],
      ['l[count(l)].b', '"y"'],
      ['for i in [1, 2], j in [3, 4] return i * j', '[3,4,6,8]'],
      ['for i in 3..1 return i', '[3,2,1]'],
      ['for i in [1, 2] return count(partial)', '[0,1]'],
      ['for i in 1 return i', 'null'],
    ],
    {
      l: [
        { a: 1, b: 'x' },
        { a: 2, b: 'y' },
      ],
      n: 1,
    },
  );
});
