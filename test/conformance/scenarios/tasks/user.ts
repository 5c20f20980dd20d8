import {
  boundary,
  compensation,
  endEvent,
  eventSubProcess,
  type File,
  message,
  parallelGateway,
  process,
  signal,
  startEvent,
  throwEvent,
  userTask,
  xml,
} from '../../diagrams';
import type { UserTask } from '../../diagrams/activities';
import {
  activate,
  broadcast,
  cancel,
  complete,
  completeTask,
  create,
  deploy,
  failTask,
  migrate,
  modify,
  publish,
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
/** A task that is a record of its own; whoever completes it asks over REST. */
const native = (own: UserTask = {}) => userTask({ ...own, extensions: '<zeebe:userTask/>' });
const USER_TASK_JOB = 'io.camunda.zeebe:userTask-none';
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
  'a-native-one-says-who-and-until-when': {
    of: [
      form(),
      one(
        native({
          assignment: { assignee: '=who', candidateGroups: 'desk, field', candidateUsers: '=["ann", who]' },
          schedule: { dueDate: '2030-01-02T03:04:05Z', followUpDate: '=follow' },
          form: { formId: '=id' },
          headers: { clock: 'P5D', note: '😀' },
          inputs: { who: '="bob"' },
          outputs: { o: '=who' },
        }),
      ),
    ],
    play: [create({ follow: '2030-01-02T03:04:05+01:00[Europe/Berlin]', id: 'form~' }), activate(USER_TASK_JOB), cancel()],
  },
  'a-native-one-with-a-form-elsewhere': {
    of: process(['start > fork > a > end', 'fork > b > end'], {
      fork: parallelGateway(),
      a: native({ form: { externalReference: 'https://forms.example/1' } }),
      b: native({ form: { externalReference: '="https://forms.example/" + string(n)' }, schedule: { dueDate: '=null' } }),
    }),
    play: [create({ n: 2 }), cancel()],
  },
  'a-native-one-whose-assignee-is-null-is-an-incident': {
    of: one(native({ assignment: { assignee: '=who' } })),
    play: [create({}), setVariables({ who: 'ann' }), resolve('a'), cancel()],
  },
  'a-native-one-with-a-bad-date-is-an-incident': {
    of: one(native({ schedule: { dueDate: '=due' } })),
    play: [create({ due: 5 }), resolve('a'), cancel()],
  },
  'a-native-one-whose-form-is-not-there-is-an-incident': {
    of: one(native({ form: { formId: 'form~' } })),
    play: [create(), deploy(form()), resolve('a'), cancel()],
  },
  'a-native-one-with-an-external-form-by-null': {
    of: one(native({ form: { externalReference: '=nothing' } })),
    play: [create(), cancel()],
  },
  'a-native-one-that-is-interrupted': {
    of: process(['start > a > end', 'stop > b > end', 'also > c > end'], {
      a: native({ outputs: { o: '=x' } }),
      stop: boundary('a', message('stop~', '=key')),
      also: boundary('a', message('also~', '=key'), { interrupting: false }),
    }),
    play: [create({ key: 'k' }), publish('also~', 'k'), publish('stop~', 'k', { x: 1 }), complete('b'), complete('c')],
  },
  'a-native-one-for-each-item': {
    of: process(['start > a > end', 'stop > b > end'], {
      a: native({ assignment: { assignee: '=who' }, loop: { over: '=["ann", "bob"]', as: 'who' } }),
      stop: boundary('a', signal('s~')),
    }),
    play: [create(), broadcast('s~'), complete('b')],
  },
  'a-native-one-in-an-interrupted-scope': {
    of: process(['start > a > end'], {
      a: native(),
      handler: eventSubProcess(['happens > b > done'], { happens: startEvent(message('m~', '=key')), done: endEvent() }),
    }),
    play: [create({ key: 'k' }), publish('m~', 'k'), complete('b')],
  },
  'a-native-one-and-modifications': {
    of: process(['start > b > a > end'], { a: native({ assignment: { assignee: 'ann' } }) }),
    play: [
      create(),
      modify({ activate: [{ element: 'a' }] }),
      modify({ activate: [{ element: 'a' }], terminate: [{ element: 'a' }] }),
      modify({ terminate: [{ element: 'a' }] }),
      complete('b'),
      cancel(),
    ],
  },
  'a-native-one-that-migrates': {
    of: one(native({ assignment: { assignee: 'ann' } })),
    play: [
      create({ x: 1 }),
      deploy(process(['start > b > end'], { b: native({ assignment: { assignee: 'bob' } }) })),
      migrate({ id: 'p~', version: 2 }, { a: 'b' }),
      cancel(),
    ],
  },
  'a-native-one-does-not-become-a-job': {
    of: process(['start > fork > a > end', 'fork > b > end'], { fork: parallelGateway(), a: native(), b: userTask() }),
    play: [
      create(),
      deploy(process(['start > fork > a > end', 'fork > b > end'], { fork: parallelGateway(), a: userTask(), b: native() })),
      migrate({ id: 'p~', version: 2 }, { a: 'a', b: 'a' }),
      migrate({ id: 'p~', version: 2 }, { a: 'b', b: 'b' }),
      cancel(),
    ],
  },
  'a-native-one-undoes': {
    of: process(['start > a > t > end', 'onA .. undoA'], {
      onA: boundary('a', compensation()),
      undoA: native({ forCompensation: true }),
      t: throwEvent(compensation()),
    }),
    play: [create(), complete('a'), cancel()],
  },
  'a-form-text-in-the-process': {
    of: process(['start > a > end'], { a: userTask({ form: { formKey: 'camunda-forms:bpmn:inside' }, extensions: embedded }) }),
    play: [create(), completeTask('a')],
  },
});
