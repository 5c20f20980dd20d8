import {
  boundary,
  bpmn,
  callActivity,
  catchEvent,
  endEvent,
  eventSubProcess,
  message,
  process,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
} from '../../diagrams';
import {
  cancel,
  complete,
  completeTask,
  create,
  deploy,
  fail,
  migrate,
  resolve,
  rpc,
  setVariables,
  NO_KEY,
  updateRetries,
} from '../../play/steps';
import { scenariosOf } from '../../scenario';

const three = process(['start > a > b > c > end']);
const nested = process(['start > x > sub > after > end'], {
  sub: subProcess(['begin > a > b > done'], { begin: startEvent(), done: endEvent() }),
});

const renamed = process(['start > x > y > end']);

export const migrations = scenariosOf('migration', {
  'of-a-service-task': {
    of: three,
    play: [create({ v: 1 }), deploy(renamed), migrate({ id: 'p~', version: 2 }, { a: 'x' }), complete('a'), complete('y')],
  },
  'to-another-process': {
    of: [bpmn([three]), bpmn([process(['start > x > y > end'], {}, { id: 'q~' })])],
    play: [create(), migrate({ id: 'q~' }, { a: 'x' }), complete('a'), complete('y')],
  },
  'of-a-user-task': {
    of: process(['start > a > b > end'], { a: userTask() }),
    play: [
      create(),
      deploy(process(['start > x > y > end'], { x: userTask() })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
      completeTask('x'),
      complete('y'),
    ],
  },
  'with-an-incident': {
    of: three,
    play: [
      create(),
      fail('a', 0),
      deploy(renamed),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
      updateRetries('a', 1),
      resolve(),
      complete('a'),
      complete('y'),
    ],
  },
  'of-a-sub-process': {
    of: nested,
    play: [
      create(),
      complete('x'),
      deploy(
        process(['start > x2 > sub2 > after2 > end'], {
          sub2: subProcess(['begin > a2 > b2 > done'], { begin: startEvent(), done: endEvent() }),
        }),
      ),
      migrate({ id: 'p~', version: 2 }, { sub: 'sub2', a: 'a2' }),
      complete('a'),
    ],
  },
  'without-a-mapping-is-refused': { of: three, play: [create(), deploy(renamed), migrate({ id: 'p~', version: 2 }, {})] },
  'to-an-element-that-is-not-there-is-refused': {
    of: three,
    play: [
      create(),
      deploy(renamed),
      migrate({ id: 'p~', version: 2 }, { a: 'none' }),
      migrate({ id: 'p~', version: 2 }, { none: 'x' }),
    ],
  },
  'to-another-kind-of-element-is-refused': {
    of: three,
    play: [create(), deploy(process(['start > x > end'], { x: userTask() })), migrate({ id: 'p~', version: 2 }, { a: 'x' })],
  },
  'to-another-scope-is-refused': {
    of: three,
    play: [
      create(),
      deploy(
        process(['start > sub > end'], { sub: subProcess(['begin > x > done'], { begin: startEvent(), done: endEvent() }) }),
      ),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-one-element-twice-is-refused': {
    of: three,
    play: [
      create(),
      deploy(renamed),
      rpc('MigrateProcessInstance', {
        processInstanceKey: NO_KEY,
        migrationPlan: {
          targetProcessDefinitionKey: NO_KEY,
          mappingInstructions: [{ sourceElementId: 'a', targetElementId: 'x' }],
        },
      }),
    ],
  },
  'to-a-process-that-is-not-there-is-refused': {
    of: three,
    play: [create(), rpc('MigrateProcessInstance', { processInstanceKey: NO_KEY })],
  },
  'of-a-task-with-a-boundary-event': {
    of: process(['start > a > end', 'b > c > end2'], { b: boundary('a', message('m~', '=key')) }),
    play: [create({ key: 'k' }), deploy(renamed), migrate({ id: 'p~', version: 2 }, { a: 'x' })],
  },
  'to-a-task-with-a-boundary-event': {
    of: three,
    play: [
      create({ key: 'k' }),
      deploy(process(['start > x > end', 'b > c > end2'], { b: boundary('x', message('m~', '=key')) })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-a-catch-event-is-refused': {
    of: process(['start > a > b > end'], { a: catchEvent(message('m~', '=key')) }),
    play: [
      create({ key: 'k' }),
      deploy(process(['start > x > y > end'], { x: catchEvent(message('m~', '=key')) })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-a-call-activity': {
    of: [
      bpmn([process(['start > a > end'], { a: callActivity('q~') })]),
      bpmn([process(['start > in > end'], {}, { id: 'q~' })]),
    ],
    play: [
      create(),
      deploy(process(['start > x > end'], { x: callActivity('q~') })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-a-repeated-task-is-refused': {
    of: process(['start > a > end'], { a: serviceTask({ loop: { over: '=[1]' } }) }),
    play: [
      create(),
      deploy(process(['start > x > end'], { x: serviceTask({ loop: { over: '=[1]' } }) })),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
    ],
  },
  'of-an-event-sub-process-is-refused': {
    of: process(['start > a > end'], {
      handler: eventSubProcess(['happens > h > done'], { happens: startEvent(message('m~', '=key')), done: endEvent() }),
    }),
    play: [create({ key: 'k' }), deploy(renamed), migrate({ id: 'p~', version: 2 }, { a: 'x' })],
  },
  'changes-what-is-set-afterwards': {
    of: three,
    play: [
      create({ v: 1 }),
      deploy(renamed),
      migrate({ id: 'p~', version: 2 }, { a: 'x' }),
      setVariables({ v: 2 }),
      complete('a', { w: 3 }),
      cancel(),
    ],
  },
});
