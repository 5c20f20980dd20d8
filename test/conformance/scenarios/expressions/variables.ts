import {
  catchEvent,
  endEvent,
  message,
  type Part,
  process,
  scriptTask,
  serviceTask,
  startEvent,
  subProcess,
} from '../../diagrams';
import { activate, complete, completeTask, create, publish, resolve, setVariables, rpc, NO_KEY } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const one = (a: Part) => process(['start > a > end'], { a });
const withInputs = (inputs: Record<string, string> | readonly (readonly [string, string])[]) => one(serviceTask({ inputs }));
const withOutputs = (outputs: Record<string, string> | readonly (readonly [string, string])[]) => one(serviceTask({ outputs }));

export const mappings = scenariosOf('mapping', {
  'an-input-sees-the-one-before': {
    of: withInputs([
      ['i', '=x + 1'],
      ['j', '=i * 2'],
    ]),
    play: [create({ x: 1 }), complete('a')],
  },
  'an-input-into-a-nested-target': {
    of: withInputs([
      ['o.a', '=1'],
      ['o.b.c', '=x'],
    ]),
    play: [create({ x: 1 }), complete('a')],
  },
  'an-input-that-is-static-text': { of: withInputs({ i: 'text', n: '5' }), play: [create(), complete('a')] },
  'an-input-from-a-missing-variable': { of: withInputs({ i: '=missing', j: '=missing.x' }), play: [create(), complete('a')] },
  'an-input-that-fails-is-an-incident': {
    of: withInputs({ i: '=assert(x, x > 5)' }),
    play: [create({ x: 1 }), setVariables({ x: 6 }), resolve('a'), complete('a')],
  },
  'an-input-hides-the-outer-variable': { of: withInputs({ x: '=x + 1' }), play: [create({ x: 1 }), complete('a', { y: 2 })] },
  'an-output-is-all-that-goes-up': { of: withOutputs({ o: '=y' }), play: [create({ x: 1 }), complete('a', { x: 5, y: 2 })] },
  'an-output-sees-the-one-before': {
    of: withOutputs([
      ['o', '=y + 1'],
      ['p', '=o * 2'],
    ]),
    play: [create(), complete('a', { y: 2 })],
  },
  'an-output-into-a-nested-target': {
    of: withOutputs([['o.b', '=y']]),
    play: [create({ o: { a: 1 } }), complete('a', { y: 2 })],
  },
  'an-output-into-a-target-that-is-no-context': {
    of: withOutputs([['o.b', '=y']]),
    play: [create({ o: 5 }), complete('a', { y: 2 })],
  },
  'an-output-that-fails-is-an-incident': {
    of: withOutputs({ o: '=assert(y, y > 5)' }),
    play: [create(), complete('a', { y: 1 }), setVariables({ y: 6 }, { element: 'a' }), resolve('a')],
  },
  'an-output-of-null': { of: withOutputs({ o: '=missing' }), play: [create({ o: 1 }), complete('a')] },
  'an-output-of-a-list-and-a-context': {
    of: withOutputs({ o: '={l: [y, y + 1], s: "t"}' }),
    play: [create(), complete('a', { y: 1 })],
  },
});

export const variables = scenariosOf('variables', {
  'a-value-goes-to-the-scope-that-has-it': {
    of: process(['start > sub > end'], {
      sub: subProcess(['begin > a > done'], { begin: startEvent(), done: endEvent() }, { inputs: { x: '=1' } }),
    }),
    play: [create({ x: 0, y: 0 }), complete('a', { x: 2, y: 3, z: 4 })],
  },
  'are-set-and-go-up': {
    of: process(['start > sub > end'], {
      sub: subProcess(['begin > a > done'], { begin: startEvent(), done: endEvent() }, { inputs: { x: '=1' } }),
    }),
    play: [create({ y: 0 }), setVariables({ x: 5, y: 6, z: 7 }, { element: 'sub' }), activate('a')],
  },
  'are-set-here-only': {
    of: process(['start > sub > end'], { sub: subProcess(['begin > a > done'], { begin: startEvent(), done: endEvent() }) }),
    play: [
      create({ y: 0 }),
      setVariables({ y: 6, z: 7 }, { element: 'sub' }, true),
      setVariables({ w: 1 }, { element: 'a' }, true),
      complete('a', { y: 9 }),
    ],
  },
  'are-not-set-on-what-is-not-there': {
    of: one(serviceTask()),
    play: [create(), complete('a'), setVariables({ x: 1 }), rpc('SetVariables', { elementInstanceKey: NO_KEY, variables: '{}' })],
  },
  'that-are-no-object-are-refused': {
    of: one(serviceTask()),
    play: [create('[1]'), create('"x"'), create('{'), create(''), create('{"a":1}')],
  },
  'that-are-no-object-are-refused-everywhere': {
    of: one(serviceTask()),
    play: [create(), setVariables('[1]'), complete('a', '[1]'), completeTask('a', '{"x":1}')],
  },
  'keep-their-values': {
    of: one(serviceTask()),
    play: [
      create(
        '{"i":1,"f":1.5,"one":1.0,"big":9007199254740993,"max":9223372036854775807,"e":1e10,"neg":-0.5,"s":"ü\\n\\"","l":[],"c":{},"n":null,"b":false,"u":"日本😀"}',
      ),
      complete('a'),
    ],
  },
  'with-a-name-twice': { of: one(serviceTask()), play: [create('{"x":1,"x":2}'), complete('a')] },
  'with-a-name-twice-from-everybody': {
    of: process(['start > a > c > b > end'], { a: serviceTask({ outputs: { o: '=r' } }), c: catchEvent(message('m~', '="k"')) }),
    play: [
      create('{"x":{"y":1,"y":2},"x":1}'),
      complete('a', '{"r":1,"x":2,"r":[2]}'),
      setVariables('{"x":3,"s":1,"x":4}'),
      publish('m~', 'k', '{"m":1,"m":2}'),
      complete('b'),
    ],
  },
  'with-characters-beyond-the-basic-plane': {
    of: process(['start > a > b > end'], {
      a: scriptTask('="😀" + x', 'r', {
        inputs: { '😀': '=1' },
        loop: { over: '=["😀"]', as: 'i', into: 'all', each: '=i + "𝄞"' },
      }),
    }),
    play: [create({ x: '日本😀', l: ['😀', { k: '😀' }] }), setVariables('{"x":"\\ud83d\\ude00"}'), complete('b', { x: '𝄞' })],
  },
  'an-integer-that-is-too-large-is-refused': {
    of: one(serviceTask()),
    play: [create('{"x":18446744073709551616}'), create('{"x":18446744073709551615}')],
  },
  'with-odd-names': {
    of: one(serviceTask({ inputs: { i: '=get value({a: 1}, "a")' } })),
    play: [create({ 'with space': 1, 'with-dash': 2, ü: 3, '': 4 }), complete('a')],
  },
  'the-same-value-again-is-no-change': {
    of: one(serviceTask()),
    play: [create({ x: { a: 1 } }), setVariables({ x: { a: 1 } }), complete('a', { x: { a: 1 } })],
  },
  'null-is-a-value': { of: one(serviceTask()), play: [create({ x: 1 }), complete('a', { x: null })] },
});
