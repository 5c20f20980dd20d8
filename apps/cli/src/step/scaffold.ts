/** The two files of a step that does nothing yet: it refuses to run, and its specification says so until somebody writes it. */
export function scaffold(type: string): Record<string, string> {
  const [folder = '', verb = ''] = type.split('/');
  const name = verb.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  const path = `processes/${folder}/${verb}.worker`;
  return {
    [`${path}.ts`]: `import { Incident } from '@libs/base';
import { JobWorker } from '@libs/zeebe';

import { CaseRef, Nothing } from '../case/case.process';

/** Expected to say in the words of the business what the step is for. */
@JobWorker('${type}', { in: CaseRef, out: Nothing })
export class ${name} {
  async run({ caseNo }: CaseRef): Promise<Nothing> {
    throw new Incident(\`Expected ${type} to be written before case \${caseNo} comes to it\`);
  }
}
`,
    [`${path}.spec.ts`]: `import { ${name} } from './${verb}.worker';

describe('${type}', () => {
  it('does what the diagram asks of it', async () => {
    await expect(new ${name}().run({ caseNo: 'C20260101-000001' })).resolves.toEqual({});
  });
});
`,
  };
}
