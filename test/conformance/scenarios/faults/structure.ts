import {
  activity,
  boundary,
  bpmn,
  catchEvent,
  duration,
  endEvent,
  error,
  eventBasedGateway,
  eventSubProcess,
  exclusiveGateway,
  inclusiveGateway,
  manualTask,
  message,
  parallelGateway,
  part,
  process,
  receiveTask,
  serviceTask,
  signal,
  startEvent,
  subProcess,
  task,
  xml,
} from '../../diagrams';
import { create } from '../../play/steps';
import { scenariosOf } from '../../scenario';
import { refused, withTask, file } from './diagrams';

export const faultsOfStructure = scenariosOf('fault', {
  'no-xml': file('nothing at all'),
  'xml-that-is-not-closed': file('<a><b></a>'),
  'xml-that-is-no-bpmn': file('<?xml version="1.0"?><html/>'),
  'an-empty-file': file(''),
  'no-process': { of: bpmn([], 'p~.bpmn') },
  'a-process-without-start': refused(['a > end']),
  'a-process-with-two-none-starts': refused(['start > a > end', 'start2 > a']),
  'a-process-that-is-not-executable': { of: process(['start > end'], {}, { isExecutable: false }) },
  'an-unknown-attribute': { of: process(['start > a > end'], { a: serviceTask({ attributes: { colour: 'red' } }) }) },
  'a-child-out-of-order': {
    of: bpmn([
      {
        ...process(['start > end']),
        content:
          '<bpmn:startEvent id="start"><bpmn:outgoing>f</bpmn:outgoing><bpmn:extensionElements/></bpmn:startEvent><bpmn:endEvent id="end"/><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="end"/>',
      },
    ]),
  },
  'a-flow-to-nowhere': {
    of: bpmn([
      {
        ...process(['start > end']),
        content: '<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="none"/>',
      },
    ]),
  },
  'an-id-used-twice': {
    of: bpmn([{ ...process(['start > end']), content: '<bpmn:startEvent id="start"/><bpmn:startEvent id="start"/>' }]),
  },
  'an-element-without-id': { of: bpmn([{ ...process(['start > end']), content: '<bpmn:startEvent/>' }]), play: [create()] },
  'a-complex-gateway': refused(['start > g > end'], { g: part('complexGateway') }),
  'an-ad-hoc-sub-process': refused(['start > g > end'], { g: part('adHocSubProcess') }),
  'a-transaction': refused(['start > g > end'], { g: part('transaction', { content: xml('bpmn:startEvent', { id: 'inner' }) }) }),
  'a-standard-loop': withTask(
    activity(
      'serviceTask',
      {},
      { extensions: xml('zeebe:taskDefinition', { type: 'a~' }), content: xml('bpmn:standardLoopCharacteristics') },
    ),
  ),
  'a-boundary-event-on-a-gateway': refused(['start > g > end', 'b > end2'], {
    g: exclusiveGateway(),
    b: boundary('g', duration('PT1H')),
  }),
  'an-exclusive-gateway-with-a-missing-condition': refused(['start > g', 'g > a', 'g > b if =x', 'a > end', 'b > end'], {
    g: exclusiveGateway(),
  }),
  'an-exclusive-gateway-with-a-static-condition': refused(
    ['start > g', 'g > a if true', 'g > b otherwise', 'a > end', 'b > end'],
    { g: exclusiveGateway() },
  ),
  'a-condition-that-cannot-be-read': refused(['start > g', 'g > a if =1 +', 'g > b otherwise', 'a > end', 'b > end'], {
    g: exclusiveGateway(),
  }),
  'a-default-flow-with-a-condition': {
    of: process(['start > g', 'g > a if =x', 'g > b if =y', 'a > end', 'b > end'], {
      g: part('exclusiveGateway', { attributes: { default: 'g-b' } }),
    }),
    play: [create({ x: false, y: false })],
  },
  'a-default-flow-of-another-gateway': refused(['start > g', 'g > a if =x', 'g > b if =y', 'a > end', 'b > end'], {
    g: part('exclusiveGateway', { attributes: { default: 'start-g' } }),
  }),
  'an-inclusive-gateway-with-a-missing-condition': refused(['start > g', 'g > a', 'g > b if =x', 'a > end', 'b > end'], {
    g: inclusiveGateway(),
  }),
  'an-inclusive-gateway-that-joins': refused(['start > fork > a > g > end', 'fork > b > g'], {
    fork: parallelGateway(),
    g: inclusiveGateway(),
  }),
  'an-event-gateway-with-one-flow': refused(['start > g > c > end'], { g: eventBasedGateway(), c: catchEvent(duration('PT1H')) }),
  'an-event-gateway-to-a-task': refused(['start > g > c > end', 'g > a > end'], {
    g: eventBasedGateway(),
    c: catchEvent(duration('PT1H')),
  }),
  'an-event-gateway-to-a-receive-task': refused(['start > g > c > end', 'g > a > end'], {
    g: eventBasedGateway(),
    a: receiveTask('m~', '=key'),
    c: catchEvent(duration('PT1H')),
  }),
  'an-event-gateway-whose-target-has-another-flow-in': refused(['start > g > c > end', 'g > d > end', 'start > c'], {
    g: eventBasedGateway(),
    c: catchEvent(duration('PT1H')),
    d: catchEvent(signal('s~')),
  }),
  'an-event-gateway-with-one-message-twice': refused(['start > g > c > end', 'g > d > end'], {
    g: eventBasedGateway(),
    c: catchEvent(message('m~', '=key')),
    d: catchEvent(message('m~', '=key')),
  }),
  'a-sub-process-without-start': refused(['start > sub > end'], { sub: subProcess(['a > done'], { done: endEvent() }) }),
  'a-sub-process-with-two-starts': refused(['start > sub > end'], {
    sub: subProcess(['b1 > done', 'b2 > done'], { b1: startEvent(), b2: startEvent(), done: endEvent() }),
  }),
  'a-sub-process-with-a-message-start': refused(['start > sub > end'], {
    sub: subProcess(['b1 > done'], { b1: startEvent(message('m~', '=key')), done: endEvent() }),
  }),
  'an-event-sub-process-with-a-none-start': refused(['start > a > end'], {
    h: eventSubProcess(['happens > done'], { happens: startEvent(), done: endEvent() }),
  }),
  'an-event-sub-process-with-two-starts': refused(['start > a > end'], {
    h: eventSubProcess(['h1 > done', 'h2 > done'], {
      h1: startEvent(signal('s~')),
      h2: startEvent(signal('t~')),
      done: endEvent(),
    }),
  }),
  'an-event-sub-process-with-a-flow-in': refused(['start > a > h > end'], {
    h: eventSubProcess(['happens > done'], { happens: startEvent(signal('s~')), done: endEvent() }),
  }),
  'an-event-sub-process-whose-error-does-not-interrupt': refused(['start > a > end'], {
    h: eventSubProcess(['happens > done'], { happens: startEvent(error('E'), { interrupting: false }), done: endEvent() }),
  }),
  'two-event-sub-processes-of-one-message': refused(['start > a > end'], {
    h: eventSubProcess(['h1 > d1'], { h1: startEvent(message('m~', '=key')), d1: endEvent() }),
    i: eventSubProcess(['h2 > d2'], { h2: startEvent(message('m~', '=key')), d2: endEvent() }),
  }),
  'two-event-sub-processes-of-one-error': refused(['start > a > end'], {
    h: eventSubProcess(['h1 > d1'], { h1: startEvent(error('E')), d1: endEvent() }),
    i: eventSubProcess(['h2 > d2'], { h2: startEvent(error('E')), d2: endEvent() }),
  }),
  'a-loop-of-nothing-but-passing': refused(['start > m > t > g', 'g > m if =true', 'g > end otherwise'], {
    m: exclusiveGateway(),
    t: task(),
    g: exclusiveGateway(),
  }),
  'a-loop-of-manual-tasks': refused(['start > m > t > g', 'g > m if =true', 'g > end otherwise'], {
    m: exclusiveGateway(),
    t: manualTask(),
    g: exclusiveGateway(),
  }),
  'several-faults-at-once': refused(['start > a > g', 'g > b if x', 'g > c', 'b > end', 'c > end'], {
    a: serviceTask({ type: '' }),
    g: exclusiveGateway(),
  }),
});
