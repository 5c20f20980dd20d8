import { readFileSync } from 'node:fs';

import { globSync } from 'fast-glob';

const diagrams = globSync('processes/*/*.bpmn').sort();
const read = (file: string) => readFileSync(file, 'utf8');
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const types = diagrams.flatMap((file) => all(/<zeebe:taskDefinition [^>]*type="([^"]+)"/g, read(file)));
const steps = globSync('processes/*/*.worker.ts').map((file) => file.slice('processes/'.length, -'.worker.ts'.length));
const forms = globSync('processes/*/*.form').map((file) => file.slice('processes/'.length, -'.form'.length));

describe('One step, one worker, one test', () => {
  it('every task in a diagram has its worker, and every worker its task', () => {
    expect(steps.sort()).toEqual([...new Set(types)].sort());
  });

  it.each(steps)('%s is marked with its own path', (step) => {
    expect(read(`processes/${step}.worker.ts`)).toContain(`@JobWorker('${step}'`);
  });

  it.each(steps)('%s has a test of that name', (step) => {
    expect(read(`processes/${step}.worker.spec.ts`)).toContain(`describe('${step}'`);
  });

  it.each(steps)('%s throws only the errors that every diagram using it catches', (step) => {
    const using = diagrams.map(read).filter((xml) => xml.includes(`type="${step}"`));
    const thrown = all(/new BpmnError\('(\w+)'/g, read(`processes/${step}.worker.ts`));

    expect(thrown.filter((code) => !using.every((xml) => xml.includes(`errorCode="${code}"`)))).toEqual([]);
  });

  it.each(diagrams)('%s has a test that runs it from start to end', (file) => {
    const process = file.split('/')[1];
    expect(globSync(`test/end-to-end/${process}.spec.ts`)).toHaveLength(1);
  });
});

describe('One task, one form', () => {
  it('every form a diagram names lies beside it', () => {
    const named = diagrams.flatMap((file) => all(/<zeebe:formDefinition [^>]*formKey="([^"]+)"/g, read(file)));
    expect(named.filter((form) => !forms.includes(form))).toEqual([]);
  });

  it('every decision and every called process that a diagram names is there', () => {
    const called = diagrams.flatMap((file) => all(/<zeebe:calledElement [^>]*processId="([^"]+)"/g, read(file)));
    const decisions = diagrams.flatMap((file) => all(/<zeebe:calledDecision [^>]*decisionId="([^"]+)"/g, read(file)));
    const tables = globSync('processes/*/*.dmn').map((file) => file.split('/').at(-1)?.replace('.dmn', ''));

    expect(called.filter((id) => !diagrams.includes(`processes/${id}/${id}.bpmn`))).toEqual([]);
    expect(decisions.filter((id) => !tables.includes(id))).toEqual([]);
  });
});
