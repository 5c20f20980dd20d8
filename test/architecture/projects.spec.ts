import { globSync } from 'fast-glob';

/** Which folders each test project looks into; a spec elsewhere would never run. */
const projects = ['apps', 'libs', 'processes', 'migrations', 'test/architecture', 'test/end-to-end', 'test/browser', 'test/conformance', 'test/chaos', 'test/clients', 'test/hostile'];

describe('Every spec file', () => {
  const files = globSync(['**/*.spec.ts', '**/*.spec.tsx', '**/*.test.ts'], { ignore: ['node_modules/**', 'dist/**'] });

  it.each(files)('%s runs in some project', (file) => {
    expect(projects.some((folder) => file.startsWith(`${folder}/`)) && file.endsWith('.spec.ts')).toBe(true);
  });
});

describe('Every project', () => {
  it.each(['test/end-to-end', 'test/browser', 'test/conformance', 'test/chaos', 'test/clients', 'test/hostile'])('%s has a jest configuration and a specification', (folder) => {
    expect(globSync(`${folder}/jest.config.cjs`)).toHaveLength(1);
    expect(globSync(`${folder}/*.spec.ts`).length).toBeGreaterThan(0);
  });
});
