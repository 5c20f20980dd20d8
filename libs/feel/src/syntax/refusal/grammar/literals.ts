import { isDigit } from '../../characters';
import { adjacent, either, named, optional, recurring, sequence } from '../combinators';
import { anyNumberOf } from '../repetition';
import { character, characters } from '../terminals';
import { contextKeyAnySymbol, identifierWithWhitespaces, name, stringWithQuotes } from './names';

const expression = recurring('expression');
const separator = ',';

export const boolean = named('boolean', either('true', 'false'));

export const temporal = named(
  'temporal',
  either(
    sequence(either('duration', 'date and time', 'date', 'time'), '(', stringWithQuotes, ')'),
    sequence('@', stringWithQuotes),
  ),
);

const digits = named('digits', characters('[0-9]', isDigit));
const integral = named('integral', adjacent(character('[0-9]', isDigit), optional(digits)));
const fractional = named('fractional', adjacent('.', digits));
const number = named('number', adjacent(optional('-'), either(adjacent(integral, optional(fractional)), fractional)));

const list = named('list', sequence('[', anyNumberOf(expression, { separator }), ']'));

const contextEntry = named(
  'contextEntry',
  sequence(either(contextKeyAnySymbol, identifierWithWhitespaces, name, stringWithQuotes), ':', expression),
);
const context = named('context', sequence('{', anyNumberOf(contextEntry, { separator }), '}'));

export const literal = either(
  named('nullLiteral', 'null'),
  boolean,
  named('string', stringWithQuotes),
  number,
  temporal,
  list,
  context,
);
