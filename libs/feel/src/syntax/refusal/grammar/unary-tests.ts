import { either, named, recurring, sequence } from '../combinators';
import { oneOrMore } from '../repetition';
import { end, symbolOf } from '../terminals';
import { boolean } from './literals';
import { range } from './ranges';

const unaryComparison = named('unaryComparison', sequence(symbolOf('<=', '>=', '<', '>'), recurring('arithmetic')));

export const simplePositiveUnaryTest = either(unaryComparison, range);

export const positiveUnaryTest = either(sequence(boolean, end), simplePositiveUnaryTest, recurring('expression'));

export const positiveUnaryTests = named('positiveUnaryTests', oneOrMore(positiveUnaryTest, { separator: ',' }));

const negation = named('negation', sequence('not', '(', positiveUnaryTests, ')'));

export const unaryTests = either(negation, positiveUnaryTests, named('anyInput', '-'));
