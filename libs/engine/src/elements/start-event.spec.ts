import { diagram, element, flow, message, type Part, Player, serviceTask, signal, timer } from '@libs/engine/testing';

import { Engine } from '../engine';
import { verifyElement } from './verify-element';

verifyElement('startEvent', {
  process: [element('startEvent', 's'), serviceTask('A'), flow('s', 'A', undefined, 'in')],
  cases: [{ it: 'is passed at once', expected: { completes: ['s'], takes: ['in'], waitsAt: ['A'] } }],
});

const HOUR = 3_600_000;

function deployed(...definitions: string[]): Player {
  const player = new Player();
  deploy(player, ...definitions);
  return player;
}

function deploy(player: Player, ...definitions: string[]): void {
  const starts = definitions.map((inner, at) => element('startEvent', `s${at}`, { inner }));
  const parts: Part[] = [...starts, serviceTask('A'), ...definitions.map((_, at) => flow(`s${at}`, 'A', undefined, `f${at}`))];
  expect(player.deploy({ name: 'p.bpmn', content: diagram({ p: parts }) }).rejectionReason).toBe('');
}

function begun(player: Player): number {
  return player.story('activated').filter((line) => line === 'activated A').length;
}

describe('A message start event', () => {
  it('begins a process with what the message has brought', () => {
    const player = deployed(message('m'));
    player.publish('m', '', { v: 1 });

    const [job] = player.activate('A');
    expect(job?.value['variables']).toBe('{"v":1}');
  });

  it('begins one each time when messages have no correlation key', () => {
    const player = deployed(message('m'));
    player.publish('m', '');
    player.publish('m', '');

    expect(begun(player)).toBe(2);
  });

  it('lets one instance run for a correlation key; the next begins when that has ended, with the oldest message that waits', () => {
    const player = deployed(message('m'));
    for (const v of [1, 2, 3]) player.publish('m', 'k', { v }, HOUR);
    player.publish('m', 'other', { v: 4 }, HOUR);
    expect(player.activate('A').map(({ value }) => value['variables'])).toEqual(['{"v":1}', '{"v":4}']);

    player.complete('A');
    expect(player.activate('A').map(({ value }) => value['variables'])).toEqual(['{"v":2}']);
  });

  it('remembers the correlation key in a snapshot', () => {
    const player = deployed(message('m'));
    player.publish('m', 'k', { v: 1 }, HOUR);
    player.engine = Engine.restore(player.engine.snapshot().state);
    player.publish('m', 'k', { v: 2 }, HOUR);
    expect(begun(player)).toBe(1);

    player.engine = Engine.restore(player.engine.snapshot().state);
    player.complete('A');
    expect(begun(player)).toBe(2);
  });

  it('forgets a message that has waited too long', () => {
    const player = deployed(message('m'));
    player.publish('m', 'k', { v: 1 }, HOUR);
    player.publish('m', 'k', { v: 2 }, 1_000);
    player.wait(2_000);
    player.complete('A');

    expect(begun(player)).toBe(1);
  });

  it('does not begin what only a none start event can', () => {
    const player = deployed(message('m'));
    const value = { bpmnProcessId: 'p', version: -1, variables: {}, startInstructions: [] };

    expect(player.reply({ valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE', value }).rejectionReason).toBe(
      'Expected to create instance of process with none start event, but there is no such event',
    );
  });
});

describe('A signal start event', () => {
  it('begins a process in its newest version, whoever else listens', () => {
    const player = deployed(signal('all'));
    deploy(player, signal('all'), timer('PT1H'));
    player.broadcast('all', { v: 1 });

    expect(
      player.events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED').map(({ value }) => [value['elementId'], value['version']]),
    ).toEqual([
      ['p', 2],
      ['s0', 2],
      ['A', 2],
    ]);
  });
});

describe('A timer start event', () => {
  it('begins a process as often as its cycle says', () => {
    const player = deployed(timer('R2/PT1H', 'timeCycle'));
    player.wait(5 * HOUR);

    expect(begun(player)).toBe(2);
  });

  it('begins a process at its date', () => {
    const player = deployed(timer('2026-01-01T02:00:00Z', 'timeDate'));
    player.wait(2 * HOUR - 1);
    expect(begun(player)).toBe(0);
    player.wait(1);
    expect(begun(player)).toBe(1);
  });

  it('rests when a newer version has come without it', () => {
    const player = deployed(timer('R/PT1H', 'timeCycle'));
    deploy(player, message('m'));
    player.wait(HOUR);

    expect(begun(player)).toBe(0);
  });

  it('keeps its time when the same file is deployed again', () => {
    const player = deployed(timer('PT1H'));
    player.wait(HOUR / 2);
    deploy(player, timer('PT1H'));
    player.wait(HOUR / 2);

    expect(begun(player)).toBe(1);
  });
});

describe('Several start events', () => {
  it('each begin the process at their own place', () => {
    const player = deployed(message('m'), signal('all'), timer('PT1H'));
    player.publish('m', '');
    player.broadcast('all');
    player.wait(HOUR);

    expect(player.story('completed')).toEqual(['completed s0', 'completed s1', 'completed s2']);
  });
});
