import {
  boundary,
  callActivity,
  catchEvent,
  compensation,
  cycle,
  date,
  duration,
  endEvent,
  error,
  escalation,
  eventSubProcess,
  link,
  message,
  messageJob,
  part,
  serviceTask,
  signal,
  startEvent,
  terminate,
  throwEvent,
  xml,
} from '../../diagrams';
import { scenariosOf } from '../../scenario';
import { refused, catches, throws, over, bare } from './diagrams';

export const faultsOfEvents = scenariosOf('fault', {
  'a-conditional-event': catches(bare('conditional', {}, xml('bpmn:condition', { 'xsi:type': 'bpmn:tFormalExpression' }, '=x'))),
  'a-cancel-end-event': refused(['start > end'], { end: endEvent(bare('cancel')) }),
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
  'a-boundary-event-that-terminates': over(terminate()),
  'an-end-event-with-a-flow-out': refused(['start > end > a > end2']),
  'a-start-event-of-a-kind-that-starts-nothing': refused(['start > end'], { start: startEvent(error('E')) }),
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
});
