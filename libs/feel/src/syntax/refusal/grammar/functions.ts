import { either, named, optional, recurring, sequence } from '../combinators';
import { anyNumberOf, oneOrMore } from '../repetition';
import { identifierWithWhitespaces, name, parameterName, qualifiedName, stringWithQuotes } from './names';
import { range } from './ranges';

const expression = recurring('expression');
const separator = ',';

const functionNameWithReservedWord = named(
  'functionNameWithReservedWord',
  either('and', 'or', 'date and time', 'years and months duration', 'get or else'),
);

const argument = either(range, expression);
const namedParameters = named('namedParameters', oneOrMore(sequence(parameterName, ':', argument), { separator }));
const positionalParameters = named('positionalParameters', oneOrMore(argument, { separator }));

export const functionInvocation = named(
  'functionInvocation',
  sequence(
    either(either(identifierWithWhitespaces, functionNameWithReservedWord), qualifiedName),
    '(',
    optional(either(namedParameters, positionalParameters)),
    ')',
  ),
);

const javaMethodParameter = named('javaMethodParameter_', qualifiedName);
const javaMethodSignature = named(
  'javaMethodSignature',
  sequence('"', name, '(', anyNumberOf(javaMethodParameter, { separator }), ')', '"'),
);
const externalJavaFunction = named(
  'externalJavaFunction',
  sequence('{', 'java', ':', '{', 'class', ':', stringWithQuotes, ',', 'method signature', ':', javaMethodSignature, '}', '}'),
);
const externalFunction = named('externalFunction', sequence('external', externalJavaFunction));

export const functionDefinition = named(
  'functionDefinition',
  sequence('function', '(', anyNumberOf(parameterName, { separator }), ')', either(externalFunction, expression)),
);
