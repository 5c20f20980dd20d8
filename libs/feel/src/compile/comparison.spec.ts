import { verifyExpressions } from '../../testing';

describe('FEEL comparison', () => {
  verifyExpressions([
    ['1 = 1.0', 'true'],
    ['1 = "1"', 'null', [`NOT_COMPARABLE: Can't compare '1' with '"1"'`]],
    ['1 < "2"', 'null'],
    ['true = "true"', 'null'],
    ['null = false', 'false'],
    ['null != 1', 'true'],
    ['null < 1', 'null'],
    ['"a" < "b"', 'true'],
    ['true < false', 'null'],
    ['[1, 2] = [1, 2]', 'true'],
    ['{a: 1} = {a: 1.0}', 'true'],
    ['{a: null} = {}', 'false'],
    ['3 between 1 and 5', 'true'],
    ['3 in [1..3]', 'true'],
    ['3 in (1..3)', 'false'],
    ['6 in ([1..3], 5)', 'false'],
    ['1 in < 2', 'true'],
    ['null in > 0', 'null'],
    ['null in [null]', 'true'],
    ['"x" in ["x", "y"]', 'true'],
    ['1 in (? > 0)', 'true'],
    ['1 in true', 'null'],
    ['1 in not(2)', 'false'],
    [
      '? > 0',
      "failed to evaluate expression '? > 0': No input value available. '?' can only be used inside an unary-test expression.",
    ],
    ['1 instance of number', 'true'],
    ['null instance of Any', 'false'],
    ['duration("P1D") instance of days and time duration', 'true'],
  ]);
});
