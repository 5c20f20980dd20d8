import { verifyExpressions } from '../../testing';

describe('FEEL functions of contexts and ranges', () => {
  verifyExpressions([
    ['get value({a: {b: 1}}, ["a", "b"])', '1'],
    ['get entries({a: 1})', '[{"key":"a","value":1}]'],
    ['context put({a: {}}, ["a", "c"], 3)', '{"a":{"c":3}}'],
    ['context merge({a: 1}, {a: 2, b: 3})', '{"a":2,"b":3}'],
    ['context([{key: "x", value: 1}])', '{"x":1}'],
    ['context([{key: "a"}])', 'null'],
    ['before([1..5], [5..10])', 'false'],
    ['before([1..5), [5..10])', 'true'],
    ['includes([1..5), 5)', 'false'],
    ['overlaps before([1..5], [1..5])', 'false'],
    ['finishes([3..5], [1..5])', 'true'],
    ['starts(1, (1..5])', 'false'],
  ]);
});
