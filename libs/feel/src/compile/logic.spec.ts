import { verifyExpressions } from '../../testing';

describe('FEEL conditions', () => {
  verifyExpressions([
    ['if 1 = 1 then "a" else "b"', '"a"'],
    ['if "true" then 1 else 2', '2', [`INVALID_TYPE: Expected boolean but found '"true"'`]],
    ['if null then 1 else 2', '2'],
    ['true or null', 'true'],
    ['false or null', 'null'],
    ['false and null', 'false'],
    ['true and 1', 'null'],
    ['not(true)', 'false'],
    ['not(null)', 'null'],
    ['some x in [1, 2] satisfies x > 1', 'true'],
    ['every x in [1, 2] satisfies x > 1', 'false'],
    ['some x in [] satisfies true', 'false'],
    ['every x in [] satisfies false', 'true'],
  ]);
});
