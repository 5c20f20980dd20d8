import { verifyExpressions } from '../../testing';

describe('FEEL functions of lists', () => {
  verifyExpressions([
    ['count([1, 2])', '2'],
    ['sum([1, 2.5])', '3.5'],
    ['sum([])', 'null'],
    ['sum(["a"])', 'null', [`FUNCTION_INVOCATION_FAILURE: Failed to invoke function 'sum': expected number but found '"a"'`]],
    ['max("a", "b")', '"b"'],
    ['min([1, "a"])', 'null'],
    ['mean([1, 2])', '1.5'],
    ['median([1, 2, 3, 4])', '2.5'],
    ['stddev([2, 4, 7, 5])', '2.0816659994661326'],
    ['mode([6, 3, 9, 6, 6])', '[6]'],
    ['append([1], 2, 3)', '[1,2,3]'],
    ['concatenate([1], [2, 3])', '[1,2,3]'],
    ['insert before([1, 2], -1, 9)', '[1,9,2]'],
    ['remove([1, 2, 3], -1)', '[1,2]'],
    ['sublist([1, 2, 3], -2)', '[2,3]'],
    ['index of([1, 2, 1], 1)', '[1,3]'],
    ['union([1, 2], [2, 3])', '[1,2,3]'],
    ['distinct values([1, 1.0, "1"])', '[1,"1"]'],
    ['duplicate values([1, 2, 1])', '[1]'],
    ['flatten([1, [2, [3]]])', '[1,2,3]'],
    ['sort([3, 1, 2], function(a, b) a < b)', '[1,2,3]'],
    ['all([true, null])', 'null'],
    ['any([null, true])', 'true'],
    ['or(true, false)', 'true'],
    ['string join(["a", null, "b"], "-", "<", ">")', '"<a-b>"'],
  ]);
});
