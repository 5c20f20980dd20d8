import { verifyExpressions } from '../../testing';

describe('FEEL calls', () => {
  verifyExpressions([
    ['foo(1)', 'null', ["NO_FUNCTION_FOUND: No function found with name 'foo' and 1 parameters"]],
    ['trim("a")', 'null'],
    ['upper case(1)', 'null', ["FUNCTION_INVOCATION_FAILURE: Failed to invoke function 'upper case': Illegal arguments: '1'"]],
    ['substring(string: "abc", start position: 2)', '"bc"'],
    ['{f: function(a, b) a + b, r: f(1, 2)}.r', '3'],
    ['if x then count([1]) else 2', '2'],
    ['assert(x, x != null, "msg")', `Assertion failure on evaluate the expression 'assert(x, x != null, "msg")': msg`],
    [
      'get or else(assert(1, false), 2)',
      "Assertion failure on evaluate the expression 'get or else(assert(1, false), 2)': The condition is not fulfilled",
    ],
    ['function(a) a', 'null'],
  ]);
});
