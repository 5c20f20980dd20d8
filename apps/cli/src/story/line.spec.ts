import { instanceOf, lineOf } from './line';

const record = (value: object) => JSON.stringify({ timestamp: Date.parse('2026-11-24T09:00:00Z'), valueType: 'JOB', intent: 'CREATED', value });

describe('npm run story', () => {
  it('tells a record in one line: when, what, how, where', () => {
    expect(lineOf(record({ elementId: 'ut_accept' })).split(/ +/)).toEqual(['2026-11-24T09:00:00.000Z', 'JOB', 'CREATED', 'ut_accept']);
  });

  it('tells the name where there is no element', () => {
    expect(lineOf(record({ name: 'caseNo' }))).toMatch(/ caseNo$/);
  });

  it('knows the instance of a record though its key has more digits than a number holds', () => {
    expect(instanceOf('{"value":{"processInstanceKey":9007199254740993,"x":1}}')).toBe('9007199254740993');
  });
});
