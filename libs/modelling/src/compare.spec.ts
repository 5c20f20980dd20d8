import { around, element } from '../testing';
import { compare } from './compare';

const task = (groups: string, name = '一步') =>
  around(
    element(
      'userTask',
      `<zeebe:assignmentDefinition candidateGroups="${groups}" /><zeebe:taskHeaders><zeebe:header key="en" value="A step" /></zeebe:taskHeaders>`,
    ).replace('一步', name),
  );
const placed = (xml: string, x: number) =>
  xml.replace(
    'bpmnElement="p">',
    `bpmnElement="p"><bpmndi:BPMNShape id="x_di" bpmnElement="x"><dc:Bounds x="${x}" y="0" width="100" height="80" /></bpmndi:BPMNShape>`,
  );

describe('Comparison of diagrams', () => {
  it('finds nothing between a diagram and itself', async () => {
    expect(await compare(task('desk'), task('desk'))).toEqual([]);
  });

  it('sees who may do a task, though it stands in an extension', async () => {
    const [change] = await compare(task('desk'), task('callback'));
    expect(change).toMatchObject({
      kind: 'changed',
      elementId: 'x',
      fact: 'roles',
      risk: 'high',
      sentence: { zh: '“一步”的办理人:desk → callback', en: 'A step, who may do it: desk → callback' },
    });
  });

  it('puts what matters before new words', async () => {
    const changes = await compare(task('desk'), task('callback', '第一步'));
    expect(changes.map(({ fact }) => fact)).toEqual(['roles', 'name']);
  });

  it('tells an element that only stands elsewhere from one that changed', async () => {
    const diagram = task('desk');
    expect(await compare(placed(diagram, 100), placed(diagram, 300))).toMatchObject([
      { kind: 'moved', elementId: 'x', risk: 'layout' },
    ]);
  });

  it('names what came and what went', async () => {
    const other = around(element('userTask', '').replace('id="x"', 'id="y"'), 'y');
    const changes = await compare(task('desk'), other);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'removed', elementId: 'x' }));
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'added', elementId: 'y' }));
  });
});
