import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { en } from './en';
import { zh } from './zh';

interface Tree {
  readonly [key: string]: string | Tree;
}

const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`)));
const places = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort();

const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('spec'));
const used = files.flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => `${file} ${key}`));

const shipped = join(__dirname, '..', '..', '..', '..', 'processes');
const models = readdirSync(shipped, { recursive: true, encoding: 'utf8' });
const textOf = (file: string) => readFileSync(join(shipped, file), 'utf8');
const given = models
  .filter((file) => file.endsWith('.dmn'))
  .flatMap((file) => [...textOf(file).matchAll(/<outputEntry[^>]*><text>(.*?)<\/text>/g)].flatMap(([, text]) => [...(text ?? '').matchAll(/&quot;([a-z_]+)&quot;/g)]))
  .map(([, code]) => code ?? '');
const offered = models.filter((file) => file.endsWith('.form')).flatMap((file) => [...textOf(file).matchAll(/"value":\s*"([a-z_]+)"/g)].map(([, code]) => code ?? ''));

describe('The two catalogues', () => {
  it('name every message that a customer is sent', () => {
    const codes = [...readFileSync(join(shipped, '..', 'libs', 'messages', 'src', 'catalogue.ts'), 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)].map(([, code]) => code);

    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(String(code) in zh.messageKind))).toEqual([]);
  });

  it('name every part of a measure, which tasks show', () => {
    const [, measure] = /interface PlannedMeasure {([^}]*)}/.exec(readFileSync(join(shipped, '..', 'libs', 'cases', 'src', 'plans.ts'), 'utf8')) ?? [];
    const parts = [...(measure ?? '').matchAll(/readonly (\w+):/g)].map(([, part]) => String(part));

    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((part) => !(part in zh.fact))).toEqual([]);
  });

  it('name every code that a shipped table gives or a shipped form offers', () => {
    const named = new Set(flat(zh).map(([key]) => key.split('.').at(-1)));

    expect([given.length > 20, offered.length > 20]).toEqual([true, true]);
    expect([...new Set([...given, ...offered])].filter((code) => !named.has(code))).toEqual([]);
  });

  it('hold the same keys', () => {
    expect(flat(zh).map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
  });

  it('leave no text empty', () => {
    expect([...flat(zh), ...flat(en)].filter(([, text]) => text.trim() === '' && text !== ', ')).toEqual([]);
  });

  it('ask for the same values, except in the story, where a language may need fewer', () => {
    const english = new Map(flat(en));
    const other = flat(zh).filter(([key, text]) => !key.startsWith('story.') && places(text).join() !== places(english.get(key) ?? '').join());

    expect(other.map(([key]) => key)).toEqual([]);
  });

  it('hold every key that a page asks for', () => {
    const known = new Set(flat(zh).map(([key]) => key));

    expect(used.filter((line) => !known.has(line.split(' ')[1] ?? ''))).toEqual([]);
  });
});
