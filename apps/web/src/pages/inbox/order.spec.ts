import type { TaskRow } from '../../api/tasks';
import { inView } from './order';

const task = (taskId: string, dueAt: string | null, claimedBy: string | null): TaskRow => ({
  taskId,
  caseNo: 'C',
  kind: 'complaint',
  processId: 'complaint',
  elementId: 'ut',
  title: { zh: '', en: '' },
  formId: null,
  groups: ['desk'],
  state: 'open',
  claimedBy,
  createdAt: '2026-11-23T00:00:00.000Z',
  category: '',
  placeLabel: null,
  clock: dueAt
    ? { clockId: 'k', kind: 'promise', state: 'running', startedAt: '2026-11-23T00:00:00.000Z', dueAt, allowanceMs: 1, segments: [], rule: null, why: { zh: '', en: '' } }
    : null,
});
const tasks = [task('later', '2026-11-23T10:00:00.000Z', 'me'), task('none', null, null), task('over', '2026-11-23T01:00:00.000Z', null)];
const seen = (view: 'mine' | 'accept' | 'group' | 'late', at: string) => inView(tasks, view, { id: 'me', groups: ['desk'] }, Date.parse(at)).map(({ taskId }) => taskId);

describe('The inbox', () => {
  it('stands in order of the promised time, without a clock last', () => {
    expect(seen('group', '2026-11-23T00:30:00.000Z')).toEqual(['over', 'later', 'none']);
  });

  it('keeps what I took apart from what waits to be accepted', () => {
    expect([seen('mine', '2026-11-23T00:30:00.000Z'), seen('accept', '2026-11-23T00:30:00.000Z')]).toEqual([['later'], ['over', 'none']]);
  });

  it('calls a task late when its time passes, without any event', () => {
    expect([seen('late', '2026-11-23T00:30:00.000Z'), seen('late', '2026-11-23T01:30:00.000Z')]).toEqual([[], ['over']]);
  });
});
