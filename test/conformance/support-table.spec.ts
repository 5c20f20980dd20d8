import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { globSync } from 'fast-glob';

import { root } from '../support/program';
import { knownDifferences } from './known-differences';
import { scenarios } from './scenarios';

/** A table's rows: the group in the heading above, the scenarios named in the last column. */
function rowsOf(page: string): { row: string; names: string[] }[] {
  let group = '';
  return page.split('\n').flatMap((line) => {
    group = /^### .*: `([^`]+)`$/.exec(line)?.[1] ?? group;
    const [, row, cell] = /^\| (.+) \| (.*`.*) \|$/.exec(line) ?? [];
    return row === undefined || cell === undefined
      ? []
      : [{ row: `${group}: ${row}`, names: [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => `${group}/${name}`) }];
  });
}

describe('The support table in docs/engine.md', () => {
  const page = readFileSync(join(root, 'docs/engine.md'), 'utf8');
  const rows = rowsOf(page);
  const names = scenarios.map(({ name }) => name);

  it('names in every row scenarios that there are', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.names.length === 0 || row.names.some((name) => !names.includes(name)))).toEqual([]);
  });

  it('names every scenario', () => {
    const named = new Set(rows.flatMap((row) => row.names));
    expect(names.filter((name) => !named.has(name))).toEqual([]);
  });

  it('tells every known difference', () => {
    expect(knownDifferences.filter(({ why }) => !page.includes(`- ${why}`)).map(({ why }) => why)).toEqual([]);
  });
});

describe('The scenarios', () => {
  it('have names of their own', () => {
    const names = scenarios.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('have a recording each, and no recording is without its scenario', () => {
    const recorded = globSync('golden/**/*.json', { cwd: __dirname }).map((file) =>
      file.slice('golden/'.length, -'.json'.length),
    );
    expect(recorded.sort()).toEqual(scenarios.map(({ name }) => name).sort());
  });

  it('are known to differ only if they are there', () => {
    const names = scenarios.map(({ name }) => name);
    expect(knownDifferences.flatMap((each) => each.scenarios).filter((name) => !names.includes(name))).toEqual([]);
  });
});
