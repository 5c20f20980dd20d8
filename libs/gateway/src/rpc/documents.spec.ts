import { readDocument } from './documents';

const REDACTED = '[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: ';

describe('The variables of a request', () => {
  it.each([
    ['', {}],
    ['null', {}],
    ['{"a":1}', { a: 1 }],
    ['{"a":1} x', { a: 1 }],
  ])('%j is read as Zeebe reads it', (text, expected) => {
    expect(readDocument(text)).toEqual(expected);
  });

  it.each([
    ['[1]', 'ARRAY'],
    ['3', 'INTEGER'],
    ['"a"', 'STRING'],
    ['true', 'BOOLEAN'],
  ])('%j is refused, since it is no object', (text, kind) => {
    expect(() => readDocument(text)).toThrow(
      `Property 'variables' is invalid: Expected document to be a root level object, but was '${kind}'`,
    );
  });

  it.each([
    ['{bad', 2],
    ['{"a":}', 6],
    ['nope', 5],
  ])('%j is refused, with the place where it stops being JSON', (text, column) => {
    expect(() => readDocument(text)).toThrow(`Invalid JSON value: ${text}\n at ${REDACTED}${column}]`);
  });

  it('with a whole number that would lose digits is refused, not changed', () => {
    expect(() => readDocument('{"meter":9007199254740993}')).toThrow(
      'Expected the whole numbers of the variables to lie within ±(2^53 - 1), but one is 9007199254740993',
    );
    expect(readDocument('{"meter":"9007199254740993","kwh":0.1234567890123456789}')).toEqual({
      meter: '9007199254740993',
      kwh: 0.12345678901234568,
    });
  });
});
