import { readDocument, writeDocument } from './documents';

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

  it('keeps the digits of every number', () => {
    const text = '{"meter":9007199254740993,"kwh":1.0,"far":1.0E10}';
    expect(writeDocument(readDocument(text))).toBe(text);
  });

  it('with a whole number of more than 64 bits is refused', () => {
    expect(() => readDocument('{"meter":18446744073709551616}')).toThrow(
      'MessagePack cannot serialize BigInteger larger than 2^64-1',
    );
  });
});
