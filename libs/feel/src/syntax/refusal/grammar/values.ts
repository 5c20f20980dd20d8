import { either, followedBy, named, optional, recurring, sequence } from '../combinators';
import { oneOrMore } from '../repetition';
import { functionDefinition, functionInvocation } from './functions';
import { literal, temporal } from './literals';
import { name, qualifiedName, valueProperty } from './names';

const expression = recurring('expression');

const terminalValue = either(
  temporal,
  functionInvocation,
  named('variableRef', qualifiedName),
  literal,
  named('inputValue', '?'),
  functionDefinition,
  sequence('(', expression, ')'),
);

const path = named('path', oneOrMore(sequence('.', either(valueProperty, name))));
const filter = named('filter', oneOrMore(sequence('[', expression, ']')));
const moreChained = optional(recurring('chained'));

/** What follows a value, as often as it does. */
export const chained = followedBy(either(path, filter), moreChained);

export const value = followedBy(terminalValue, moreChained);
