import { formIdOf, NoForm } from './form-id';

describe('The id of a form', () => {
  it.each([
    ['{"id":"f"}', 'f'],
    ['{"id":"f","id":"g"}', 'g'],
    ['{"id":5.50}', '5.50'],
    ['{"id":true}', 'true'],
    ['{"id":null}', undefined],
    ['{"components":[{"id":"f"}]}', undefined],
    ['{"id":"f"} and more', 'f'],
  ])('in %s is %s', (text, id) => {
    expect(formIdOf(text)).toBe(id);
  });

  it.each(['', '{', '[]', '5', '{"id":{}}', '{"id":[]}'])('is not looked for in %j, which is no form', (text) => {
    expect(formIdOf(text)).toBeInstanceOf(NoForm);
  });
});
