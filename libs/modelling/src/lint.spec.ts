import { readFileSync } from 'node:fs';

import { globSync } from 'fast-glob';

import { around, element } from '../testing';
import { lint } from './lint';
import { stepsIn } from './step-templates';

const read = (file: string) => readFileSync(file, 'utf8');
const idsOf = (ending: string) =>
  globSync(`processes/*/*.${ending}`).map((file) => file.slice('processes/'.length, -ending.length - 1));
const lastOf = (path: string) => path.split('/').at(-1) ?? path;

describe('Lint', () => {
  it('says that a text is no diagram', async () => {
    const [finding] = await lint('<nothing', { jobTypes: [], forms: [], decisions: [], processes: [] });
    expect(finding).toMatchObject({ rule: 'readable', severity: 'error' });
  });

  it('says what the engine would refuse', async () => {
    const findings = await lint(around(element('serviceTask', '')), { jobTypes: [], forms: [], decisions: [], processes: [] });
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'implementation', elementId: 'x', severity: 'error' }));
  });

  it.each(globSync('processes/*/*.bpmn').sort())('finds nothing in %s', async (file) => {
    const diagrams = globSync('processes/*/*.bpmn').map(read);
    const jobTypes = (await stepsIn(diagrams)).map(({ jobType }) => jobType);
    const known = { jobTypes, forms: idsOf('form'), decisions: idsOf('dmn').map(lastOf), processes: idsOf('bpmn').map(lastOf) };
    expect(await lint(read(file), known)).toEqual([]);
  });
});
