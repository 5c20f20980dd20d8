import { type File, process, userTask, xml } from '../../diagrams';
import {
  cancel,
  completeTask,
  create,
  deploy,
  failTask,
  resolve,
  setVariables,
  throwErrorFromTask,
  updateRetries,
} from '../../play/steps';
import { scenariosOf } from '../../scenario';

const one = (a: ReturnType<typeof userTask>) => process(['start > a > end'], { a });
const form = (text = 'Name'): File => ({
  name: 'form~.form',
  content: JSON.stringify({
    id: 'form~',
    type: 'default',
    schemaVersion: 16,
    components: [{ type: 'textfield', key: 'name', label: text }],
  }),
});
const embedded = xml('zeebe:userTaskForm', { id: 'inside' }, '{}');

export const user = scenariosOf('user-task', {
  'is-a-job-of-a-type-of-its-own': { of: one(userTask()), play: [create({ x: 1 }), completeTask('a', { y: 2 })] },
  'with-headers-and-mappings': {
    of: one(userTask({ headers: { clock: 'P5D' }, inputs: { i: '=x' }, outputs: { o: '=r' } })),
    play: [create({ x: 1 }), completeTask('a', { r: 2, hidden: 3 })],
  },
  'assignee-candidates-as-texts': {
    of: one(userTask({ assignment: { assignee: 'ann', candidateGroups: 'desk, field', candidateUsers: 'ann,bob' } })),
    play: [create(), completeTask('a')],
  },
  'assignee-candidates-as-expressions': {
    of: one(userTask({ assignment: { assignee: '=who', candidateGroups: '=groups', candidateUsers: '=["ann", who]' } })),
    play: [create({ who: 'bob', groups: ['desk'] }), completeTask('a')],
  },
  'an-assignee-that-is-null-is-an-incident': {
    of: one(userTask({ assignment: { assignee: '=who' } })),
    play: [create({}), setVariables({ who: 'ann' }), resolve('a'), completeTask('a')],
  },
  'groups-that-are-no-list-are-an-incident': {
    of: one(userTask({ assignment: { candidateGroups: '=groups' } })),
    play: [
      create({ groups: 'desk' }),
      setVariables({ groups: [1] }),
      resolve('a'),
      setVariables({ groups: ['desk'] }),
      resolve('a'),
      completeTask('a'),
    ],
  },
  'users-that-are-no-list-are-an-incident': {
    of: one(userTask({ assignment: { candidateUsers: '=users' } })),
    play: [create({ users: 5 }), setVariables({ users: ['ann'] }), resolve('a'), completeTask('a')],
  },
  'due-and-follow-up-dates': {
    of: one(
      userTask({ schedule: { dueDate: '2030-01-02T03:04:05Z', followUpDate: '=date and time("2030-01-01T00:00:00+08:00")' } }),
    ),
    play: [create(), completeTask('a')],
  },
  'due-and-follow-up-dates-from-variables': {
    of: one(userTask({ schedule: { dueDate: '=due', followUpDate: '=follow' } })),
    play: [create({ due: '2030-01-02T03:04:05+08:00', follow: '2030-01-02T03:04:05+01:00[Europe/Berlin]' }), completeTask('a')],
  },
  'a-due-date-that-is-null': { of: one(userTask({ schedule: { dueDate: '=due' } })), play: [create({}), completeTask('a')] },
  'a-due-date-that-is-none-is-an-incident': {
    of: one(userTask({ schedule: { dueDate: '=due' } })),
    play: [create({ due: 'soon' }), setVariables({ due: '2030-01-02T03:04:05Z' }), resolve('a'), completeTask('a')],
  },
  'a-follow-up-date-that-is-none-is-an-incident': {
    of: one(userTask({ schedule: { followUpDate: '=due' } })),
    play: [create({ due: 5 }), setVariables({ due: '2030-01-02T03:04:05Z' }), resolve('a'), completeTask('a')],
  },
  'a-form-key': { of: one(userTask({ form: { formKey: 'complaint' } })), play: [create(), completeTask('a')] },
  'a-form-that-stands-in-the-diagram': {
    of: process(['start > a > end'], { a: userTask({ form: { formKey: 'camunda-forms:bpmn:inside' } }) }, {}),
    play: [create(), completeTask('a')],
  },
  'a-form-that-was-deployed': { of: [form(), one(userTask({ form: { formId: 'form~' } }))], play: [create(), completeTask('a')] },
  'the-newest-form': {
    of: [form(), one(userTask({ form: { formId: 'form~' } }))],
    play: [deploy(form('Surname')), create(), completeTask('a')],
  },
  'a-form-that-is-not-there-is-an-incident': {
    of: one(userTask({ form: { formId: 'form~' } })),
    play: [create(), deploy(form()), resolve('a'), completeTask('a')],
  },
  'a-form-id-is-an-expression': {
    of: [form(), one(userTask({ form: { formId: '=id' } }))],
    play: [create({ id: 'form~' }), completeTask('a')],
  },
  'fails-and-is-an-incident': {
    of: one(userTask()),
    play: [create(), failTask('a', 0), updateRetries('a', 1), resolve('a'), completeTask('a')],
  },
  'an-error-from-it': { of: one(userTask()), play: [create(), throwErrorFromTask('a', 'E')] },
  'is-cancelled': { of: one(userTask()), play: [create(), cancel(), completeTask('a')] },
  'one-that-is-native': { of: one(userTask({ extensions: '<zeebe:userTask/>' })), play: [create(), completeTask('a'), cancel()] },
  'a-form-text-in-the-process': {
    of: process(['start > a > end'], { a: userTask({ form: { formKey: 'camunda-forms:bpmn:inside' }, extensions: embedded }) }),
    play: [create(), completeTask('a')],
  },
});
