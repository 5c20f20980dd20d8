import {
  boundary,
  businessRuleJob,
  error,
  message,
  parallelGateway,
  process,
  scriptJob,
  sendTask,
  serviceTask,
  xml,
} from '../../diagrams';
import {
  activate,
  cancel,
  complete,
  create,
  fail,
  publish,
  resolve,
  setVariables,
  throwError,
  timePasses,
  updateRetries,
  updateTimeout,
  rpc,
  NO_KEY,
} from '../../play/steps';
import { scenariosOf } from '../../scenario';

const one = (a: ReturnType<typeof serviceTask>) => process(['start > a > end'], { a });
const listeners = (...all: readonly (readonly [eventType: string, type: string])[]) =>
  xml(
    'zeebe:executionListeners',
    {},
    all.map(([eventType, type]) => xml('zeebe:executionListener', { eventType, type })).join(''),
  );
const plain = one(serviceTask());
/** A third of what a message holds, and more. */
const LARGE = 'x'.repeat(1_500_000);

export const service = scenariosOf('service-task', {
  'a-job-is-done': { of: plain, play: [create({ x: 1 }), complete('a', { y: 2 })] },
  'the-type-is-an-expression': { of: one(serviceTask({ type: '="t" + n + "~"' })), play: [create({ n: '1' }), complete('t1~')] },
  'a-type-that-is-no-text-is-an-incident': {
    of: one(serviceTask({ type: '=n' })),
    play: [create({ n: 1 }), setVariables({ n: 't~' }), resolve('a'), complete('t~')],
  },
  'retries-are-a-number': { of: one(serviceTask({ retries: '5' })), play: [create(), complete('a')] },
  'retries-are-an-expression': { of: one(serviceTask({ retries: '=n' })), play: [create({ n: 2 }), complete('a')] },
  'retries-that-are-a-fraction': { of: one(serviceTask({ retries: '=2.7' })), play: [create(), complete('a')] },
  'retries-that-are-none-are-an-incident': {
    of: one(serviceTask({ retries: '=n' })),
    play: [create({}), setVariables({ n: 2 }), resolve('a'), complete('a')],
  },
  'retries-that-are-a-word-are-an-incident': { of: one(serviceTask({ retries: 'many' })), play: [create(), cancel()] },
  'no-retries-from-the-start': {
    of: one(serviceTask({ retries: '=0' })),
    play: [create(), activate('a'), updateRetries('a', 1), complete('a')],
  },
  headers: { of: one(serviceTask({ headers: { b: '2', a: '1', 'with space': 'ü' } })), play: [create(), complete('a')] },
  'a-header-is-no-expression': { of: one(serviceTask({ headers: { a: '=x' } })), play: [create({ x: 1 }), complete('a')] },
  'input-and-output-mappings-run': {
    of: one(serviceTask({ inputs: { i: '=x + 1' }, outputs: { o: '=r * 2' } })),
    play: [create({ x: 1 }), complete('a', { r: 2, hidden: 3 })],
  },
  'a-job-fails-and-is-tried-again': { of: plain, play: [create(), fail('a', 2, { message: 'away' }), complete('a')] },
  'a-job-fails-with-variables': { of: plain, play: [create({ x: 1 }), fail('a', 1, { variables: { x: 2 } }), complete('a')] },
  'a-job-without-retries-is-an-incident': {
    of: plain,
    play: [create(), fail('a', 0, { message: 'gone' }), resolve('a'), updateRetries('a', 1), resolve('a'), complete('a')],
  },
  'a-job-fails-below-zero': { of: plain, play: [create(), fail('a', -1), updateRetries('a', 3), resolve('a'), complete('a')] },
  'a-job-backs-off': {
    of: plain,
    pace: 'PT1H',
    play: [create(), fail('a', 1, { backoff: 600_000 }), activate('a'), timePasses(), complete('a')],
  },
  'a-job-times-out-and-is-given-again': {
    of: plain,
    pace: 'PT1H',
    play: [create(), activate('a', { timeout: 600_000 }), timePasses(), activate('a'), complete('a')],
  },
  'a-job-is-held-for-longer': {
    of: plain,
    pace: 'PT1H',
    play: [
      create(),
      activate('a', { timeout: 600_000 }),
      updateTimeout('a', 86_400_000),
      timePasses(),
      activate('a'),
      complete('a'),
    ],
  },
  'a-job-is-given-back-sooner': {
    of: plain,
    pace: 'PT1H',
    play: [create(), activate('a'), updateTimeout('a', 1_000), timePasses(), activate('a'), complete('a')],
  },
  'a-timeout-of-a-job-that-nobody-holds': { of: plain, play: [create(), updateTimeout('a', 1_000), complete('a')] },
  'an-error-that-nobody-catches-is-an-incident': {
    of: plain,
    play: [create(), throwError('a', 'E', { message: 'why', variables: { x: 1 } }), resolve(), complete('a')],
  },
  'retries-of-a-job-whose-error-nobody-caught': {
    of: plain,
    play: [create(), throwError('a', 'E'), updateRetries('NO_CATCH_EVENT_FOUND', 1), resolve(), complete('a')],
  },
  'a-job-is-done-once': {
    of: plain,
    play: [
      create(),
      complete('a'),
      rpc('CompleteJob', { jobKey: NO_KEY }),
      rpc('FailJob', { jobKey: NO_KEY, retries: 1 }),
      rpc('ThrowError', { jobKey: NO_KEY, errorCode: 'E' }),
    ],
  },
  'retries-below-one-are-refused': {
    of: plain,
    play: [
      create(),
      updateRetries('a', 0),
      updateRetries('a', -1),
      rpc('UpdateJobRetries', { jobKey: NO_KEY, retries: 1 }),
      rpc('UpdateJobTimeout', { jobKey: NO_KEY, timeout: 1 }),
    ],
  },
  'is-cancelled-while-a-worker-is-at-it': { of: plain, play: [create(), activate('a'), cancel(), complete('a')] },
  'variables-of-a-worker-are-those-it-asks-for': {
    of: plain,
    play: [create({ x: 1, y: 2, z: { w: 3 } }), activate('a', { fetchVariable: ['x', 'z', 'none'] })],
  },
  'a-job-that-no-message-holds-is-an-incident': {
    of: one(serviceTask()),
    play: [
      create({ a: LARGE, k: 1 }),
      setVariables({ b: LARGE }),
      setVariables({ c: LARGE }),
      create({ k: 2 }),
      activate('a'),
      activate('a', { fetchVariable: ['k'] }),
      resolve('a'),
      activate('a', { fetchVariable: ['k'] }),
      complete('a'),
      complete('a'),
    ],
  },
  'jobs-that-one-message-does-not-hold': {
    of: one(serviceTask()),
    play: [create({ a: LARGE }), create({ a: LARGE }), create({ a: LARGE }), activate('a', { maxJobsToActivate: 10 })],
  },
  'as-many-jobs-as-asked-for': {
    of: plain,
    play: [create({ n: 1 }), create({ n: 2 }), create({ n: 3 }), activate('a', { maxJobsToActivate: 2 }), activate('a')],
  },
  'two-flows-out-are-both-taken': {
    of: process(['start > a > b > end', 'a > c > end']),
    play: [create(), complete('a'), complete('b'), complete('c')],
  },
  'a-condition-on-its-flow-is-refused': {
    of: process(['start > a', 'a > b if =false', 'b > end']),
    play: [create(), complete('a'), complete('b')],
  },
  'two-tokens-come-to-one-task': {
    of: process(['start > b > a > end', 'start > a'], {}),
    play: [create(), complete('a'), complete('b'), complete('a')],
  },
  'properties-and-templates-mean-nothing': {
    of: process(['start > a > end'], {
      a: serviceTask({
        attributes: { 'zeebe:modelerTemplate': 'x', 'zeebe:modelerTemplateVersion': 1 },
        extensions: xml('zeebe:properties', {}, xml('zeebe:property', { name: 'n', value: 'v' })),
      }),
    }),
    play: [create(), complete('a')],
  },
  'an-execution-listener': {
    of: one(
      serviceTask({
        extensions: xml(
          'zeebe:executionListeners',
          {},
          xml('zeebe:executionListener', { eventType: 'start', type: 'before~', retries: '2' }) +
            xml('zeebe:executionListener', { eventType: 'end', type: 'after~' }),
        ),
      }),
    ),
    play: [create({ x: 1 }), complete('before~', { y: 1 }), complete('a'), complete('after~', { z: 1 })],
  },
  'an-execution-listener-that-fails-is-an-incident': {
    of: one(serviceTask({ extensions: listeners(['start', 'before~'], ['end', 'after~']) })),
    play: [
      create({ x: 1 }),
      fail('before~', 0, { variables: { v: 1 } }),
      updateRetries('a', 1),
      resolve('a'),
      complete('before~'),
      complete('a'),
      fail('after~', 0),
      updateRetries('a', 1),
      resolve('a'),
      complete('after~'),
    ],
  },
  'an-execution-listener-whose-type-is-an-expression': {
    of: one(serviceTask({ extensions: listeners(['start', '=t']), outputs: { o: '=r' } })),
    play: [create({}), setVariables({ t: 'before~' }), resolve('a'), complete('before~', { r: 1 }), complete('a')],
  },
  'an-execution-listener-throws-an-error': {
    of: process(['start > a > end', 'b > c > end2'], {
      a: serviceTask({ extensions: listeners(['start', 'before~'], ['end', 'after~']) }),
      b: boundary('a', error('E')),
    }),
    play: [create(), throwError('before~', 'E'), complete('before~'), complete('a'), throwError('after~', 'E'), complete('c')],
  },
  'an-execution-listener-is-cancelled': {
    of: process(['start > fork > a > end', 'fork > b > end'], {
      fork: parallelGateway(),
      a: serviceTask({ extensions: listeners(['start', 'before~']) }),
      b: serviceTask({ extensions: listeners(['end', 'after~']) }),
    }),
    play: [create(), complete('b'), cancel()],
  },
  'execution-listeners-one-after-the-other': {
    of: process(['start > a > end', 'stop > c > end2'], {
      a: serviceTask({
        extensions: listeners(['start', 'one~'], ['end', 'three~'], ['start', 'two~'], ['end', 'four~']),
        inputs: { i: '=x' },
        outputs: { o: '=i' },
      }),
      stop: boundary('a', message('stop~', '=i')),
    }),
    play: [
      create({ x: 'k' }),
      publish('stop~', 'k'),
      complete('one~', { i: 'l' }),
      complete('two~'),
      complete('a'),
      complete('three~', { late: 1 }),
      publish('stop~', 'l'),
      complete('four~', { o: 2 }),
    ],
  },
  'execution-listeners-for-each-item': {
    of: one(serviceTask({ extensions: listeners(['start', 'before~'], ['end', 'after~']), loop: { over: '=[1, 2]', as: 'i' } })),
    play: [
      create(),
      complete('before~'),
      complete('before~'),
      complete('a'),
      complete('after~'),
      complete('a'),
      complete('after~'),
    ],
  },
});

export const send = scenariosOf('send-task', {
  'is-a-job': {
    of: one(sendTask({ headers: { to: 'desk' }, retries: '2', inputs: { i: '=x' }, outputs: { o: '=r' } })),
    play: [create({ x: 1 }), complete('a', { r: 2 })],
  },
  'fails-and-is-an-incident': {
    of: one(sendTask()),
    play: [create(), fail('a', 0), updateRetries('a', 1), resolve('a'), complete('a')],
  },
});

export const scriptJobs = scenariosOf('script-task', {
  'with-a-job-type-is-a-job': {
    of: one(scriptJob({ headers: { language: 'x' }, retries: '=1 + 1' })),
    play: [create(), complete('a', { r: 1 })],
  },
});

export const ruleJobs = scenariosOf('business-rule-task', {
  'with-a-job-type-is-a-job': {
    of: one(businessRuleJob({ headers: { table: 't' } })),
    play: [create(), complete('a', { r: 1 })],
  },
});
