import { parseJson, toJsonText } from '../index';
import { Run } from '../run';
import { textOf } from './text';

describe('JSON of FEEL values', () => {
  it.each([
    ['9007199254740993', '9007199254740993', '9007199254740993'],
    ['18446744073709551615', '-1', '18446744073709551615'],
    ['1.0', '1', '1.0'],
    ['1e10', '10000000000', '10000000000.0'],
    ['{"a":[1.50,"1.50",null]}', '{"a":[1.5,"1.50",null]}', '{a:[1.5, "1.50", null]}'],
  ])('%s comes back as %s and reads %s', (text, json, asText) => {
    const value = parseJson(text);
    expect([toJsonText(value), textOf(value, new Run({ now: 0 }))]).toEqual([json, asText]);
  });
});
