import { verifyExpressions } from '../../testing';

describe('FEEL loops', () => {
  verifyExpressions([
    ['for x in [1, 2], y in ["a", "b"] return string(x) + y', '["1a","1b","2a","2b"]'],
    ['for x in [1, 2], y in [] return x', '[]'],
    ['for x in 3..1 return x', '[3,2,1]'],
    ['for i in 1..4 return if i < 3 then 1 else partial[-1] + partial[-2]', '[1,1,2,3]'],
    ['for i in 1..3 return partial', '[[],[[]],[[],[[]]]]'],
    ['for i in 1..3 return count(partial)', '[0,1,2]'],
    ['for i in 1..2 return for j in 1..2 return partial', '[[[],[[]]],[[],[[]]]]'],
    ['for i in 1..3 return {kept: partial}.kept', '[[],[[]],[[],[[]]]]'],
    ['some x in [1, 2], y in [2, 3] satisfies x = y', 'true'],
    ['every x in [1, 2], y in [2, 3] satisfies x < y', 'false'],
  ]);
});
