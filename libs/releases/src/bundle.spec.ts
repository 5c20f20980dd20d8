import { bundle, type Model } from './bundle';

const process = (id: string, inside: string): Model => ({
  kind: 'process',
  id,
  content: `<bpmn:process id="${id}" isExecutable="true">${inside}</bpmn:process><bpmndi:BPMNPlane bpmnElement="${id}" />`,
});
const calls = (id: string) => `<zeebe:calledElement processId="${id}" propagateAllChildVariables="false" />`;
const asks = (id: string) => `<zeebe:calledDecision decisionId="${id}" resultVariable="advice" />`;
const shows = (id: string) => `<zeebe:formDefinition formKey="${id}" />`;
const table = (text: string): Model => ({ kind: 'decision', id: 'sla', content: `<decision id="sla">${text}</decision>` });
const form: Model = { kind: 'form', id: 'complaint/accept', content: '{}' };

const idOf = (models: readonly Model[], id: string) => bundle(models).find((model) => model.id === id)?.deployedId ?? '';
const contentOf = (models: readonly Model[], id: string) => bundle(models).find((model) => model.id === id)?.deployedContent ?? '';

describe('A release', () => {
  const watch = (text: string) => process('watch', asks('sla') + text);
  const set = (text: string, rule = '1') => [process('complaint', calls('watch') + shows('complaint/accept')), watch(text), table(rule), form];

  it('keeps the id of a flow that nothing calls', () => {
    expect(idOf(set(''), 'complaint')).toBe('complaint');
  });

  it('gives a called flow the id of its content, and names it so where it is called', () => {
    const id = idOf(set(''), 'watch');

    expect(id).toMatch(/^watch--[0-9a-f]{8}$/);
    expect(contentOf(set(''), 'complaint')).toContain(`processId="${id}"`);
    expect(contentOf(set(''), 'watch')).toContain(`<bpmn:process id="${id}"`);
    expect(contentOf(set(''), 'watch')).toContain(`bpmnElement="${id}"`);
  });

  it('gives a called flow a new id when a table it asks has changed', () => {
    expect(idOf(set('', '1'), 'watch')).not.toBe(idOf(set('', '2'), 'watch'));
  });

  it('gives the same ids to the same contents', () => {
    expect(bundle(set('x'))).toEqual(bundle(set('x')));
  });

  it('binds a form to its task by content', () => {
    expect(contentOf(set(''), 'complaint')).toMatch(/formKey="complaint\/accept--[0-9a-f]{8}"/);
  });

  it('binds a flow that calls itself to itself', () => {
    const models = [process('complaint', calls('order')), process('order', calls('order'))];

    expect(contentOf(models, 'order')).toContain(`processId="${idOf(models, 'order')}"`);
  });

  it('lets a flow ask a table of its own name', () => {
    const models = [process('ladder', asks('ladder')), { kind: 'decision' as const, id: 'ladder', content: '<decision id="ladder" />' }];

    expect(bundle(models).find(({ kind }) => kind === 'process')?.deployedContent).toMatch(/decisionId="ladder--[0-9a-f]{8}"/);
  });

  it('refuses what names something that is not there', () => {
    expect(() => bundle([process('complaint', calls('watch'))])).toThrow('Expected complaint to name a process of the release, but watch is not in it');
  });

  it('refuses flows that call each other in a circle', () => {
    expect(() => bundle([process('a', calls('b')), process('b', calls('a'))])).toThrow('a calls b calls a');
  });
});
