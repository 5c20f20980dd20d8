import { verifyExpressions } from '../../testing';

describe('FEEL functions of numbers', () => {
  verifyExpressions([
    ['decimal(2.5, 0)', '2'],
    ['floor(-1.56, 1)', '-1.6'],
    ['round half up(-2.5, 0)', '-3'],
    ['round half down(2.5, 0)', '2'],
    ['round up(5.5, 0)', '6'],
    ['modulo(-12, 5)', '3'],
    ['modulo(10, -3)', '-2'],
    ['sqrt(-1)', 'null'],
    ['abs(duration("-PT5H"))', '"PT5H"'],
    ['number("1 000,5", " ", ",")', '1000.5'],
    ['number("a")', 'null', ["FUNCTION_INVOCATION_FAILURE: Failed to invoke function 'number': Can't parse 'a' as a number"]],
    ['odd(5)', 'true'],
  ]);
});
