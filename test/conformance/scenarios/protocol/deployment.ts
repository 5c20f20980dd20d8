import { type File, bpmn, dmn, literal, message, process, signal, startEvent, catchEvent, xml } from '../../diagrams';
import { broadcast, complete, create, deleteResource, deploy, evaluate, publish, completeTask } from '../../play/steps';
import { scenariosOf } from '../../scenario';
import { userTask, date, duration, callActivity } from '../../diagrams';
import { timePasses } from '../../play/steps';

const one = process(['start > a > end']);
const other = process(['start > b > end']);
const form: File = {
  name: 'form~.form',
  content: JSON.stringify({ id: 'form~', type: 'default', schemaVersion: 16, components: [] }),
};

export const versions = scenariosOf('deployment', {
  'the-same-again-is-no-new-version': { of: one, play: [deploy(one), create(), complete('a')] },
  'another-content-is-a-new-version': { of: one, play: [deploy(other), create(), complete('b')] },
  'the-same-under-another-name-is-a-new-version': {
    of: one,
    play: [deploy(bpmn([one], 'other~.bpmn')), create(), complete('a')],
  },
  'going-back-is-a-new-version': { of: one, play: [deploy(other), deploy(one), create(), complete('a')] },
  'several-resources-at-once': { of: [one, dmn([literal('d~', '1')]), form], play: [create(), evaluate('d~')] },
  'several-processes-in-one-file': {
    of: bpmn([one, process(['start2 > b > end2'], {}, { id: 'q~' })]),
    play: [create({}, { process: 'q~' }), complete('b')],
  },
  'one-bad-resource-refuses-all': {
    of: [one, bpmn([process(['start > a'], {}, { id: '' })], 'bad~.bpmn'), { name: 'x~.dmn', content: '<no' }],
    play: [create()],
  },
  'one-of-several-is-new': {
    of: [one, dmn([literal('d~', '1')])],
    play: [deploy(one, dmn([literal('d~', '2')])), evaluate('d~')],
  },
  'two-files-with-one-process-id': { of: [bpmn([one], 'one~.bpmn'), bpmn([other], 'two~.bpmn')], play: [create()] },
  'two-files-of-one-name': {
    of: [bpmn([one], 'one~.bpmn'), bpmn([process(['start > b > end'], {}, { id: 'q~' })], 'one~.bpmn')],
    play: [create()],
  },
  'a-file-that-is-no-resource-is-refused': { of: { name: 'p~.txt', content: 'text' } },
  'a-process-that-is-not-executable': {
    of: [bpmn([one, process(['start2 > b > end2'], {}, { id: 'q~', isExecutable: false })])],
    play: [create(), create({}, { process: 'q~' })],
  },
  'an-id-in-two-processes-of-a-file-is-refused': { of: bpmn([one, process(['start > b > end'], {}, { id: 'q~' })]) },
  'a-form': { of: form, play: [deploy(form), deploy({ ...form, content: form.content.replace('16', '17') })] },
  'a-form-that-is-no-json-is-refused': { of: { name: 'form~.form', content: '{' } },
  'a-form-without-id-is-refused': { of: { name: 'form~.form', content: '{"components":[]}' } },
  'a-name-and-documentation': {
    of: process(['start > a > end'], { a: { ...userTask(), content: '' } }, { name: 'A process' }),
    play: [create(), completeTask('a')],
  },
  'a-version-tag': { of: process(['start > a > end'], {}, { 'zeebe:versionTag': 'x' }), play: [create()] },
  'what-means-nothing-is-passed-over': {
    of: bpmn([
      {
        ...one,
        content:
          xml('bpmn:documentation', {}, 'words') +
          xml('bpmn:laneSet', { id: 'lanes' }, xml('bpmn:lane', { id: 'lane' })) +
          one.content +
          xml('bpmn:textAnnotation', { id: 'note' }, xml('bpmn:text', {}, 'a note')) +
          xml('bpmn:group', { id: 'group' }),
      },
    ]),
    play: [create(), complete('a')],
  },
  'a-collaboration': {
    of: bpmn([one], 'p~.bpmn', {
      pool: xml('bpmn:collaboration', { id: 'pool' }, xml('bpmn:participant', { id: 'part', processRef: 'p~' })),
    }),
    play: [create(), complete('a')],
  },
});

export const deletions = scenariosOf('deletion', {
  'of-a-process': { of: one, play: [deleteResource('process', { id: 'p~' }), create(), deploy(one), create(), complete('a')] },
  'of-a-process-that-runs-is-refused': {
    of: one,
    play: [create(), deleteResource('process', { id: 'p~' }), complete('a'), deleteResource('process', { id: 'p~' })],
  },
  'of-the-newest-version-brings-the-older-back': {
    of: one,
    play: [
      deploy(other),
      deleteResource('process', { id: 'p~', version: 2 }),
      create(),
      complete('a'),
      deploy(other),
      create(),
      complete('b'),
    ],
  },
  'of-an-older-version': {
    of: one,
    play: [
      deploy(other),
      deleteResource('process', { id: 'p~', version: 1 }),
      create(),
      create({}, { version: 1 }),
      complete('b'),
    ],
  },
  'of-a-process-twice-is-refused': {
    of: one,
    play: [deleteResource('process', { id: 'p~' }), deleteResource('process', { id: 'p~' })],
  },
  'of-a-process-with-a-message-start': {
    of: process(['start > a > end'], { start: startEvent(message('m~')) }),
    play: [deleteResource('process', { id: 'p~' }), publish('m~', 'k')],
  },
  'of-a-newer-version-gives-the-message-back': {
    of: process(['start > a > end'], { start: startEvent(message('m~')) }),
    play: [
      deploy(process(['start > b > end'], { start: startEvent(message('m~')) })),
      deleteResource('process', { id: 'p~', version: 2 }),
      publish('m~', 'k'),
      complete('a'),
    ],
  },
  'of-a-process-with-a-signal-start': {
    of: process(['start > a > end'], { start: startEvent(signal('s~')) }),
    play: [deleteResource('process', { id: 'p~' }), broadcast('s~')],
  },
  'of-a-process-with-a-timer-start': {
    of: process(['start > a > end'], { start: startEvent(duration('PT30M')) }),
    pace: 'PT1H',
    play: [deleteResource('process', { id: 'p~' }), timePasses()],
  },
  'of-a-process-with-a-date-start': {
    of: process(['start > a > end'], { start: startEvent(date('{now+30m}')) }),
    pace: 'PT1H',
    play: [deleteResource('process', { id: 'p~' }), timePasses()],
  },
  'of-a-called-process': {
    of: [
      bpmn([process(['start > call > end'], { call: callActivity('q~') })]),
      bpmn([process(['start > a > end'], {}, { id: 'q~' })]),
    ],
    play: [deleteResource('process', { id: 'q~' }), create()],
  },
  'of-a-decision-graph': {
    of: dmn([literal('d~', '1'), literal('e~', 'd~ + 1', ['d~'])]),
    play: [deleteResource('drg', { id: 'drg~' }), evaluate('d~'), deploy(dmn([literal('d~', '3')])), evaluate('d~')],
  },
  'of-a-newer-decision-graph': {
    of: dmn([literal('d~', '1')]),
    play: [deploy(dmn([literal('d~', '2')])), deleteResource('drg', { id: 'drg~' }), evaluate('d~')],
  },
  'of-a-form': {
    of: [form, process(['start > a > end'], { a: userTask({ form: { formId: 'form~' } }) })],
    play: [deleteResource('form', { id: 'form~' }), create()],
  },
  'of-a-process-whose-instance-waits-for-a-message': {
    of: process(['start > c > end'], { c: catchEvent(message('m~', '=key')) }),
    play: [
      create({ key: 'k' }),
      deleteResource('process', { id: 'p~' }),
      publish('m~', 'k'),
      deleteResource('process', { id: 'p~' }),
    ],
  },
});
