import { isNamePart, isNameStart } from '../../characters';
import { adjacent, either, named, not, optional, sequence } from '../combinators';
import { anyNumberOf, oneOrMore } from '../repetition';
import { anyCharacter, character, characterOf, characters, symbolOf } from '../terminals';

const isAdjacent = true;

const reservedWord = named(
  'reservedWord',
  symbolOf('null', 'true', 'false', 'function', 'in', 'return', 'then', 'else', 'satisfies', 'and', 'or'),
);
const nameStart = named('nameStart', character('char-pred', isNameStart));
const namePart = named('namePart', characters('chars-while', isNamePart));
const identifier = named(
  'identifier',
  either(adjacent(reservedWord, namePart), adjacent(optional(reservedWord), nameStart, optional(namePart))),
);
const escapedIdentifier = named(
  'escapedIdentifier',
  adjacent('`', oneOrMore(adjacent(not('`'), anyCharacter), { isAdjacent }), '`'),
);

export const name = named('name', either(identifier, escapedIdentifier));

export const identifierWithWhitespaces = named(
  'identifierWithWhitespaces',
  adjacent(identifier, oneOrMore(adjacent(oneOrMore(' ', { isAdjacent }), identifier), { isAdjacent })),
);

export const parameterName = either(identifierWithWhitespaces, name);

export const valueProperty = named('valueProperty', 'time offset');

export const qualifiedName = named('qualifiedName', oneOrMore(either(valueProperty, name), { separator: '.' }));

const reservedSymbol = named('reservedSymbol', characterOf('"', '{', '}', ':', ',', '[', ']', '`'));

export const contextKeyAnySymbol = named('contextKeyAnySymbol', oneOrMore(sequence(not(reservedSymbol), anyCharacter)));

export const stringWithQuotes = named(
  'stringWithQuotes',
  adjacent('"', anyNumberOf(adjacent(either('\\', not('"')), anyCharacter), { isAdjacent }), '"'),
);
