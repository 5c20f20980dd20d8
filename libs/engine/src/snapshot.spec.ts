import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { diagram, element, flow, message, Player, serviceTask, timer, zeebe } from '@libs/engine/testing';

import { Engine } from './engine';
import { parseExactJson } from './exact-json';

/** As an earlier format kept `played()`. */
const ofFormat = (format: number) => readFileSync(join(__dirname, `../testing/snapshot-of-format-${format}.json`));

const path = (from: string, to: string) => flow(from, to, undefined, `${from}-${to}`);

const everyKind = () =>
  diagram({
    p: [
      element('startEvent', 'start'),
      element('parallelGateway', 'fork'),
      serviceTask('done'),
      serviceTask('open'),
      serviceTask('broken'),
      element('parallelGateway', 'join'),
      element('boundaryEvent', 'late', { attributes: { attachedToRef: 'open' }, inner: timer('PT1H') }),
      element('intermediateCatchEvent', 'wait', { inner: message('go') }),
      element('manualTask', 'other'),
      ...['done', 'open', 'broken', 'wait'].map((id) => path('fork', id)),
      ...['done', 'open'].map((id) => path(id, 'join')),
      path('start', 'fork'),
      path('late', 'other'),
    ],
  });

/** Something of all that an instance or a job can have. */
function played(): Player {
  const player = new Player();
  player.deploy({ name: 'p.bpmn', content: everyKind() });
  const variables = parseExactJson('{"key":"k","exact":1.0,"long":12345678901234567890,"text":"水表"}');
  player.create('p', variables as Record<string, unknown>);
  player.create('p', { key: 'other' });
  player.complete('done', { x: 1 });
  player.activate('open', 1);
  player.fail('broken', 0);
  player.fail('done', 1, 5_000);
  return player;
}

const textOf = (engine: Engine) => new TextDecoder().decode(engine.snapshot().state);
/** The old diagram lacks a namespace that has to be there by now. */
const withoutDiagram = (text: string) => text.replace(/"checksum":"[^"]+","resource":"[^"]+"/, '');

describe('A snapshot', () => {
  it('restores the whole state', () => {
    const { engine } = played();

    expect(textOf(Engine.restore(engine.snapshot().state))).toBe(textOf(engine));
  });

  it('says with its first character whether there are numbers in it that JSON.parse would not keep', () => {
    const plain = new Player();
    plain.deploy({
      name: 'p.bpmn',
      content: diagram({ p: [element('startEvent', 'start'), serviceTask('a'), flow('start', 'a')] }),
    });

    expect(textOf(plain.engine)).toMatch(/^\{"format":5,/);
    plain.publish('m', 'k', parseExactJson('{"x":1.0}') as Record<string, unknown>, 60_000);
    expect(textOf(plain.engine)).toMatch(/^~\{"format":5,.*"x":1\.0/);
  });

  it.each([3, 4])('of format %i is read, and is the same state', (format) => {
    const earlier = ofFormat(format);

    expect(earlier.toString('utf8')).toMatch(`{"format":${format},`);
    expect(withoutDiagram(textOf(Engine.restore(earlier)))).toBe(withoutDiagram(textOf(played().engine)));
  });

  it('says once what many incidents say', () => {
    const player = new Player();
    const failing = zeebe('script', { expression: `= assert(${'x'.repeat(500)}, false)`, resultVariable: 'y' });
    const [start, script] = [element('startEvent', 'start'), element('scriptTask', 'script', { extensions: failing })];
    player.deploy({ name: 'p.bpmn', content: diagram({ p: [start, script, path('start', 'script')] }) });
    for (let count = 0; count < 20; count += 1) player.create('p');
    const messages = player.events('INCIDENT', 'CREATED').map(({ value }) => value['errorMessage']);
    expect(messages).toHaveLength(20);
    expect(new Set(messages).size).toBe(1);

    const told = textOf(player.engine).split(JSON.stringify(messages[0])).length - 1;
    expect(told).toBe(1);
    expect(textOf(Engine.restore(player.engine.snapshot().state))).toBe(textOf(player.engine));
  });
});
