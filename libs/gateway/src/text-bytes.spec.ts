import { TextBytes } from './text-bytes';

describe('Texts as bytes', () => {
  it('are what the joined text would be, however long and in whatever script', () => {
    const texts = ['a', '', '水表', '😀', 'x'.repeat(300), '户'.repeat(100)];
    const bytes = new TextBytes(8);
    for (const text of texts) bytes.add(text);

    expect(bytes.whole().toString('utf8')).toBe(texts.join(''));
  });
});
