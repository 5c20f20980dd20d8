import {
  activity,
  boundary,
  bpmn,
  businessRuleTask,
  callActivity,
  catchEvent,
  compensation,
  cycle,
  date,
  type Definition,
  duration,
  endEvent,
  error,
  escalation,
  eventBasedGateway,
  eventSubProcess,
  exclusiveGateway,
  inclusiveGateway,
  link,
  manualTask,
  message,
  messageJob,
  parallelGateway,
  part,
  type Part,
  type Parts,
  process,
  receiveTask,
  scriptTask,
  serviceTask,
  signal,
  startEvent,
  subProcess,
  task,
  terminate,
  throwEvent,
  userTask,
  xml,
} from '../../diagrams';
import { create } from '../../play/steps';
import { scenariosOf, type Sketch } from '../../scenario';

const refused = (paths: readonly string[], parts: Parts = {}): Sketch => ({ of: process(paths, parts), play: [create()] });
const a = (a: Part) => refused(['start > a > end'], { a });
const catches = (what?: Definition) => refused(['start > c > end'], { c: catchEvent(what) });
const throws = (what: Definition) => refused(['start > t > end'], { t: throwEvent(what) });
const over = (what: Definition, own = {}) => refused(['start > a > end', 'b > end2'], { b: boundary('a', what, own) });
const bare = (kind: string, attributes = {}, content = ''): Definition => ({
  text: xml(`bpmn:${kind}EventDefinition`, attributes, content),
  roots: {},
});
const file = (content: string): Sketch => ({ of: { name: 'p~.bpmn', content } });

export const faults = scenariosOf('fault', {
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
  'a-standard-loop': a(
    activity(
      'serviceTask',
      {},
      { extensions: xml('zeebe:taskDefinition', { type: 'a~' }), content: xml('bpmn:standardLoopCharacteristics') },
    ),
  ),
  'a-conditional-event': catches(bare('conditional', {}, xml('bpmn:condition', { 'xsi:type': 'bpmn:tFormalExpression' }, '=x'))),
  'a-cancel-end-event': refused(['start > end'], { end: endEvent(bare('cancel')) }),
  'a-task-without-job-type': refused(['start > a > end'], { a: activity('serviceTask', {}) }),
  'a-task-with-an-empty-job-type': a(serviceTask({ type: '' })),
  'a-job-type-that-cannot-be-read': a(serviceTask({ type: '=1 +' })),
  'retries-that-cannot-be-read': a(serviceTask({ retries: '=1 +' })),
  'retries-that-are-empty': a(serviceTask({ retries: '' })),
  'a-job-type-twice': a(serviceTask({ extensions: xml('zeebe:taskDefinition', { type: 'x' }) })),
  'a-send-task-without-job-type': refused(['start > a > end'], { a: activity('sendTask', {}) }),
  'a-script-task-with-neither-job-nor-script': refused(['start > a > end'], { a: activity('scriptTask', {}) }),
  'a-script-without-result': a(activity('scriptTask', {}, { extensions: xml('zeebe:script', { expression: '=1' }) })),
  'a-script-without-expression': a(activity('scriptTask', {}, { extensions: xml('zeebe:script', { resultVariable: 'r' }) })),
  'a-script-that-cannot-be-read': a(scriptTask('=1 +', 'r')),
  'a-script-that-is-no-expression': a(scriptTask('1', 'r')),
  'a-script-and-a-job': a(scriptTask('=1', 'r', { extensions: xml('zeebe:taskDefinition', { type: 'x' }) })),
  'a-business-rule-task-with-neither-job-nor-decision': refused(['start > a > end'], { a: activity('businessRuleTask', {}) }),
  'a-decision-without-result': a(
    activity('businessRuleTask', {}, { extensions: xml('zeebe:calledDecision', { decisionId: 'd' }) }),
  ),
  'a-decision-without-id': a(
    activity('businessRuleTask', {}, { extensions: xml('zeebe:calledDecision', { resultVariable: 'r' }) }),
  ),
  'a-decision-id-that-cannot-be-read': a(businessRuleTask('=1 +', 'r')),
  'a-call-activity-without-process': refused(['start > a > end'], { a: activity('callActivity', {}) }),
  'a-call-activity-with-an-empty-process': a(callActivity('')),
  'a-call-activity-that-cannot-be-read': a(callActivity('=1 +')),
  'a-receive-task-without-message': refused(['start > a > end'], { a: activity('receiveTask', {}) }),
  'a-receive-task-without-key': a(
    activity('receiveTask', {}, { attributes: { messageRef: 'm' }, roots: { m: xml('bpmn:message', { id: 'm', name: 'm' }) } }),
  ),
  'a-user-task-with-an-assignee-that-cannot-be-read': a(userTask({ assignment: { assignee: '=1 +' } })),
  'a-user-task-with-groups-that-cannot-be-read': a(userTask({ assignment: { candidateGroups: '=1 +' } })),
  'a-user-task-with-a-due-date-that-is-none': a(userTask({ schedule: { dueDate: 'soon' } })),
  'a-user-task-with-a-due-date-that-cannot-be-read': a(userTask({ schedule: { dueDate: '=1 +' } })),
  'a-user-task-with-two-forms': a(userTask({ form: { formKey: 'k', formId: 'i' } })),
  'a-user-task-with-an-empty-form': a(userTask({ form: { formKey: '' } })),
  'a-mapping-without-target': a(serviceTask({ inputs: [['', '=1']] })),
  'a-mapping-to-a-bad-target': a(serviceTask({ inputs: [['a b', '=1']], outputs: [['1x', '=1']] })),
  'a-mapping-without-source': a(serviceTask({ inputs: [['x', '']] })),
  'a-mapping-that-cannot-be-read': a(serviceTask({ inputs: [['x', '=1 +']], outputs: [['y', '=(']] })),
  'a-header-without-key': a(serviceTask({ headers: { '': 'x' } })),
  'a-loop-without-characteristics': a(
    activity(
      'serviceTask',
      {},
      { extensions: xml('zeebe:taskDefinition', { type: 'a~' }), content: xml('bpmn:multiInstanceLoopCharacteristics') },
    ),
  ),
  'a-loop-without-collection': a(serviceTask({ loop: { as: 'x' } })),
  'a-loop-that-cannot-be-read': a(serviceTask({ loop: { over: '=1 +' } })),
  'a-loop-over-static-text': a(serviceTask({ loop: { over: 'items' } })),
  'a-loop-with-an-output-collection-only': a(serviceTask({ loop: { over: '=x', into: 'r' } })),
  'a-loop-with-an-output-element-only': a(serviceTask({ loop: { over: '=x', each: '=r' } })),
  'a-loop-whose-condition-cannot-be-read': a(serviceTask({ loop: { over: '=x', until: '=1 +' } })),
  'a-loop-whose-condition-is-static': a(serviceTask({ loop: { over: '=x', until: 'true' } })),
  'a-catch-event-without-definition': catches(),
  'a-message-catch-without-message': catches(bare('message')),
  'a-message-catch-without-key': catches(message('m~')),
  'a-message-with-an-empty-key': catches(message('m~', '')),
  'a-message-whose-key-is-static': catches(message('m~', 'key')),
  'a-message-whose-key-cannot-be-read': catches(message('m~', '=1 +')),
  'a-message-without-name': catches({
    text: xml('bpmn:messageEventDefinition', { messageRef: 'm' }),
    roots: {
      m: xml(
        'bpmn:message',
        { id: 'm' },
        '<bpmn:extensionElements><zeebe:subscription correlationKey="=key"/></bpmn:extensionElements>',
      ),
    },
  }),
  'a-message-whose-name-cannot-be-read': catches(message('=1 +', '=key')),
  'a-message-start-whose-name-needs-variables': refused(['start > end'], { start: startEvent(message('=name')) }),
  'two-message-starts-of-one-name': refused(['start > end', 'start2 > end'], {
    start: startEvent(message('m~')),
    start2: startEvent(message('m~')),
  }),
  'two-boundaries-of-one-message': refused(['start > a > end', 'b > end', 'c > end'], {
    b: boundary('a', message('m~', '=key')),
    c: boundary('a', message('m~', '=key')),
  }),
  'two-boundaries-of-one-signal': refused(['start > a > end', 'b > end', 'c > end'], {
    b: boundary('a', signal('s~')),
    c: boundary('a', signal('s~')),
  }),
  'two-boundaries-of-one-error': refused(['start > a > end', 'b > end', 'c > end'], {
    b: boundary('a', error('E')),
    c: boundary('a', error('E')),
  }),
  'two-boundaries-of-one-escalation': refused(['start > a > end', 'b > end', 'c > end'], {
    a: callActivity('q~'),
    b: boundary('a', escalation('E')),
    c: boundary('a', escalation('E')),
  }),
  'two-boundaries-that-catch-all-errors': refused(['start > a > end', 'b > end', 'c > end'], {
    b: boundary('a', error()),
    c: boundary('a', error()),
  }),
  'a-timer-without-time': catches(bare('timer')),
  'a-timer-with-two-times': catches(
    bare('timer', {}, '<bpmn:timeDate>2030-01-01T00:00:00Z</bpmn:timeDate><bpmn:timeDuration>PT1H</bpmn:timeDuration>'),
  ),
  'a-timer-duration-that-is-none': catches(duration('soon')),
  'a-timer-duration-that-cannot-be-read': catches(duration('=1 +')),
  'a-timer-date-that-is-none': catches(date('tomorrow')),
  'a-timer-cycle-where-none-is-allowed': catches(cycle('R/PT1H')),
  'a-timer-cycle-that-is-none': refused(['start > a > end', 'b > end2'], {
    b: boundary('a', cycle('often'), { interrupting: false }),
  }),
  'an-interrupting-timer-cycle': over(cycle('R/PT1H')),
  'a-start-timer-cycle-that-is-none': refused(['start > end'], { start: startEvent(cycle('often')) }),
  'a-start-timer-that-needs-variables': refused(['start > end'], { start: startEvent(date('=due')) }),
  'an-interrupting-timer-cycle-in-an-event-sub-process': refused(['start > a > end'], {
    h: eventSubProcess(['happens > done'], { happens: startEvent(cycle('R/PT1H')), done: endEvent() }),
  }),
  'a-signal-without-reference': catches(bare('signal')),
  'a-signal-without-name': catches({
    text: xml('bpmn:signalEventDefinition', { signalRef: 's' }),
    roots: { s: xml('bpmn:signal', { id: 's' }) },
  }),
  'a-signal-start-whose-name-needs-variables': refused(['start > end'], { start: startEvent(signal('=name')) }),
  'two-signal-starts-of-one-name': refused(['start > end', 'start2 > end'], {
    start: startEvent(signal('s~')),
    start2: startEvent(signal('s~')),
  }),
  'an-error-end-without-error': refused(['start > end'], { end: endEvent(error()) }),
  'an-error-without-code': refused(['start > end'], {
    end: endEvent({ text: xml('bpmn:errorEventDefinition', { errorRef: 'e' }), roots: { e: xml('bpmn:error', { id: 'e' }) } }),
  }),
  'an-error-catch-whose-code-is-an-expression': over(error('=code')),
  'an-error-that-does-not-interrupt': over(error('E'), { interrupting: false }),
  'an-error-that-is-caught-in-between': catches(error('E')),
  'an-error-that-is-thrown-in-between': throws(error('E')),
  'an-escalation-end-without-escalation': refused(['start > end'], { end: endEvent(escalation()) }),
  'an-escalation-catch-in-between': catches(escalation('L')),
  'an-escalation-boundary-on-a-task': over(escalation('L')),
  'a-terminate-in-between': throws(terminate()),
  'a-link-throw-without-catch': throws(link('there')),
  'a-link-without-id': refused(['start > t', 'c > end'], {
    t: throwEvent(bare('link', { name: 'there' })),
    c: catchEvent(bare('link', { name: 'there' })),
  }),
  'a-link-without-name': refused(['start > t', 'c > end'], {
    t: throwEvent(bare('link', { id: 'l1', name: '' })),
    c: catchEvent(bare('link', { id: 'l2', name: '' })),
  }),
  'two-link-catches-of-one-name': refused(['start > t', 'c > end', 'd > end'], {
    t: throwEvent(link('there')),
    c: catchEvent(link('there')),
    d: catchEvent(link('there')),
  }),
  'a-link-throw-with-a-flow-out': refused(['start > t > end', 'c > end'], {
    t: throwEvent(link('there')),
    c: catchEvent(link('there')),
  }),
  'a-message-throw-without-job': throws(bare('message')),
  'a-message-throw-with-an-empty-job-type': throws(messageJob('')),
  'a-boundary-event-without-definition': refused(['start > a > end', 'b > end2'], {
    b: part('boundaryEvent', { attributes: { attachedToRef: 'a' } }),
  }),
  'a-boundary-event-without-flow': refused(['start > a > end'], { b: boundary('a', duration('PT1H')) }),
  'a-boundary-event-with-a-flow-in': refused(['start > a > end', 'a > b', 'b > end2'], { b: boundary('a', duration('PT1H')) }),
  'a-boundary-event-on-nothing': refused(['start > a > end', 'b > end2'], { b: boundary('none', duration('PT1H')) }),
  'a-boundary-event-on-a-gateway': refused(['start > g > end', 'b > end2'], {
    g: exclusiveGateway(),
    b: boundary('g', duration('PT1H')),
  }),
  'a-boundary-event-that-terminates': over(terminate()),
  'an-end-event-with-a-flow-out': refused(['start > end > a > end2']),
  'a-start-event-of-a-kind-that-starts-nothing': refused(['start > end'], { start: startEvent(error('E')) }),
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
  'compensation-of-what-has-no-handler': refused(['start > a > t > end'], { t: throwEvent(compensation('none')) }),
  'a-compensation-boundary-without-handler': refused(['start > a > end'], { b: boundary('a', compensation()) }),
  'a-compensation-handler-with-a-flow': refused(['start > a > end', 'b .. undo', 'undo > end2'], {
    b: boundary('a', compensation()),
    undo: serviceTask({ forCompensation: true }),
  }),
  'a-compensation-handler-that-is-none': refused(['start > a > end', 'b .. undo'], {
    b: boundary('a', compensation()),
    undo: serviceTask(),
  }),
  'a-compensation-start-in-an-event-sub-process': refused(['start > a > end'], {
    h: eventSubProcess(['happens > done'], { happens: startEvent(compensation()), done: endEvent() }),
  }),
  'a-listener-without-type': a(
    serviceTask({ extensions: xml('zeebe:executionListeners', {}, xml('zeebe:executionListener', { eventType: 'start' })) }),
  ),
  'several-faults-at-once': refused(['start > a > g', 'g > b if x', 'g > c', 'b > end', 'c > end'], {
    a: serviceTask({ type: '' }),
    g: exclusiveGateway(),
  }),
});
