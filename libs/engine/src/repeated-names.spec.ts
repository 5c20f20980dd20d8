import { textsOf } from './record-values';
import { parseDocument } from './repeated-names';

function texts(json: string) {
  const document = parseDocument(json);
  if (typeof document !== 'object' || document === null) throw new Error(`Expected ${json} to be an object`);
  return textsOf({ ...document });
}

describe('A document', () => {
  it.each([
    [
      '{"x":1,"x":2}',
      [
        ['x', '1'],
        ['x', '2'],
      ],
    ],
    [
      ' { "x" : [1, 1.0] , "y\\"}" : "a,\\\\" , "x" : {"x": 1} } ',
      [
        ['x', '[1,1.0]'],
        ['y"}', '"a,\\\\"'],
        ['x', '{"x":1}'],
      ],
    ],
    [
      '{"x":1,"y":{"x":2},"z":[{"x":3},{"x":4}]}',
      [
        ['x', '1'],
        ['y', '{"x":2}'],
        ['z', '[{"x":3},{"x":4}]'],
      ],
    ],
    [
      '{ "x": {"y": 1, "y": [1e10, 2.50, "a b"]}, "n": 9007199254740993 }',
      [
        ['x', '{"y":1,"y":[1.0E10,2.5,"a b"]}'],
        ['n', '9007199254740993'],
      ],
    ],
    ['{}', []],
  ])('%s has the members that it tells, a name as often as it stands there', (json, members) => {
    expect(texts(json)).toEqual(members);
  });

  it('is the object with the last values to everybody else', () => {
    expect({ ...Object(parseDocument('{"x":1,"x":2}')) }.x).toBe(2);
    expect(JSON.stringify(parseDocument('{"x":1,"x":2}'))).toBe('{"x":2}');
  });
});
