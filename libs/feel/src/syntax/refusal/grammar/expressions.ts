import { either, followedBy, named, optional, recurring, sequence } from '../combinators';
import { anyNumberOf, oneOrMore } from '../repetition';
import { character, symbolOf } from '../terminals';
import { name, qualifiedName } from './names';
import { positiveUnaryTest, positiveUnaryTests, simplePositiveUnaryTest } from './unary-tests';

const [nested, operand, value] = [recurring('expression'), recurring('arithmetic'), recurring('value')];

const mathNegation = named('mathNegation', sequence(optional('-'), value));
const exponent = named('exponent', sequence(mathNegation, anyNumberOf(sequence('**', mathNegation))));
const timesOrOver = character('[*/]', (each) => each === '*' || each === '/');
const mulDiv = named('mulDiv', sequence(exponent, anyNumberOf(sequence(timesOrOver, exponent))));
const plusOrMinus = character('[+\\\\-]', (each) => each === '+' || each === '-');

export const arithmetic = named('addSub', sequence(mulDiv, anyNumberOf(sequence(plusOrMinus, mulDiv))));

const specialTypeName = named(
  'specialTypeName',
  either('years and months duration', 'days and time duration', 'date and time', 'function'),
);
const typeName = named('typeName', either(specialTypeName, qualifiedName));

const comparison = either(
  named('binaryComparison', sequence(symbolOf('<=', '>=', '<', '>', '!=', '='), operand)),
  named('between', sequence('between', operand, 'and', operand)),
  named('instanceOf', sequence('instance', 'of', typeName)),
  named('in', sequence('in', either(sequence('(', positiveUnaryTests, ')'), positiveUnaryTest))),
);
const comparable = either(followedBy(operand, optional(comparison)), simplePositiveUnaryTest);

const conjunction = named('conjunction', sequence(comparable, anyNumberOf(sequence('and', comparable))));
const disjunction = named('disjunction', sequence(conjunction, anyNumberOf(sequence('or', conjunction))));

const iterationContext = named('iterationContext', sequence(operand, '..', operand));
const listIterator = named('listIterator', sequence(name, 'in', either(iterationContext, value)));
const listIterators = oneOrMore(listIterator, { separator: ',' });

export const expression = either(
  named('ifOp', sequence('if', nested, 'then', nested, 'else', nested)),
  named('forOp', sequence('for', listIterators, 'return', nested)),
  named('quantifiedOp', sequence(either('some', 'every'), listIterators, 'satisfies', nested)),
  disjunction,
);
