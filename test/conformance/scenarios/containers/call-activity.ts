import { bpmn, callActivity, endEvent, error, escalation, message, process, startEvent, terminate } from '../../diagrams';
import { cancel, complete, create, deploy, fail, publish, resolve, setVariables, throwError } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const called = (paths = ['start > inner > end'], parts = {}) => bpmn([process(paths, parts, { id: 'q~' })]);
const calling = (options: Parameters<typeof callActivity>[1] = {}, id = 'q~') =>
  bpmn([process(['start > call > after > end'], { call: callActivity(id, options) })]);

export const calls = scenariosOf('call-activity', {
  'all-variables-go-in-and-out': {
    of: [called(), calling()],
    play: [create({ x: 1 }), complete('inner', { x: 2, y: 3 }), complete('after')],
  },
  'not-all-go-in': {
    of: [called(), calling({ allToChild: false })],
    play: [create({ x: 1 }), complete('inner', { y: 3 }), complete('after')],
  },
  'not-all-go-in-but-the-inputs': {
    of: [called(), calling({ allToChild: false, inputs: { i: '=x' } })],
    play: [create({ x: 1, z: 2 }), complete('inner'), complete('after')],
  },
  'all-go-in-and-the-inputs': {
    of: [called(), calling({ inputs: { i: '=x' } })],
    play: [create({ x: 1, z: 2 }), complete('inner'), complete('after')],
  },
  'not-all-come-out': {
    of: [called(), calling({ allToParent: false })],
    play: [create({ x: 1 }), complete('inner', { x: 2, y: 3 }), complete('after')],
  },
  'not-all-come-out-but-the-outputs': {
    of: [called(), calling({ allToParent: false, outputs: { o: '=y' } })],
    play: [create({ x: 1 }), complete('inner', { x: 2, y: 3 }), complete('after')],
  },
  'all-come-out-and-the-outputs': {
    of: [called(), calling({ allToParent: true, outputs: { o: '=y' } })],
    play: [create({ x: 1 }), complete('inner', { x: 2, y: 3 }), complete('after')],
  },
  'neither-in-nor-out': {
    of: [called(), calling({ allToChild: false, allToParent: false })],
    play: [create({ x: 1 }), complete('inner', { y: 3 }), complete('after')],
  },
  'the-process-id-is-an-expression': {
    of: [called(), calling({}, '=which')],
    play: [create({ which: 'q~' }), complete('inner'), complete('after')],
  },
  'a-process-id-that-is-no-text-is-an-incident': {
    of: [called(), calling({}, '=which')],
    play: [create({ which: 5 }), setVariables({ which: 'q~' }), resolve('call'), complete('inner'), complete('after')],
  },
  'a-process-that-is-not-there-is-an-incident': {
    of: calling(),
    play: [create(), deploy(called()), resolve('call'), complete('inner'), complete('after')],
  },
  'a-process-without-none-start-is-an-incident': {
    of: [called(['start > inner > end'], { start: startEvent(message('m~')) }), calling()],
    play: [create(), cancel()],
  },
  'the-newest-version-is-called': {
    of: [called(), calling()],
    play: [
      create(),
      deploy(called(['start > newer > end'])),
      create(),
      complete('newer'),
      complete('inner'),
      complete('after'),
      complete('after'),
    ],
  },
  'is-cancelled-with-what-it-called': { of: [called(), calling()], play: [create(), cancel()] },
  'a-called-process-is-not-cancelled-by-itself': {
    of: [called(), calling()],
    play: [create(), cancel('q~'), complete('inner'), complete('after')],
  },
  'an-incident-inside-stays-inside': { of: [called(), calling()], play: [create(), fail('inner', 0), cancel()] },
  'an-error-that-nobody-catches-is-an-incident-inside': { of: [called(), calling()], play: [create(), throwError('inner', 'E')] },
  'an-error-end-inside-is-thrown-here': {
    of: [called(['start > end'], { end: endEvent(error('E')) }), calling()],
    play: [create()],
  },
  'a-terminate-end-inside-ends-the-called-process-only': {
    of: [called(['start > inner > end', 'start > other > end2'], { end: endEvent(terminate()) }), calling()],
    play: [create(), complete('inner', { x: 1 }), complete('after')],
  },
  'an-escalation-end-inside': {
    of: [called(['start > inner > end'], { end: endEvent(escalation('L')) }), calling()],
    play: [create(), complete('inner'), complete('after')],
  },
  'a-process-calls-itself': {
    of: bpmn([process(['start > a > call > end'], { call: callActivity('p~') })]),
    play: [create({ n: 1 }), complete('a'), complete('a'), cancel()],
  },
  'variables-set-inside-stay-inside-until-the-end': {
    of: [called(), calling()],
    play: [create({ x: 1 }), setVariables({ x: 9, w: 1 }, { process: 'q~' }), complete('inner'), complete('after')],
  },
  'a-message-start-beside-the-none-start': {
    of: [called(['start > inner > end', 'start2 > other > end'], { start2: startEvent(message('m~')) }), calling()],
    play: [create(), publish('m~', 'k'), complete('other'), complete('inner'), complete('after')],
  },
  'a-failing-output-mapping-is-an-incident': {
    of: [called(), calling({ outputs: { o: '=assert(x, x > 5)' } })],
    play: [create({ x: 1 }), complete('inner'), setVariables({ x: 6 }, { element: 'call' }), resolve('call'), complete('after')],
  },
});
