import {
  diagram,
  element,
  EVERYBODY,
  flow,
  message,
  Player,
  serviceTask,
  Shelf,
  signal,
  timer,
  zeebe,
} from '@libs/engine/testing';

import { Engine } from '../engine';
import type { EvictionBounds } from './sweep';

const path = (...ids: string[]) => ids.slice(1).map((id, at) => flow(ids[at] ?? '', id));

/** A case that waits at everything at once, in a process that another one has called. */
const CALLED = diagram({
  called: [
    element('startEvent', 'start'),
    element('parallelGateway', 'fork'),
    serviceTask('job'),
    element('intermediateCatchEvent', 'message', { inner: message('go') }),
    element('intermediateCatchEvent', 'signal', { inner: signal('all') }),
    element('intermediateCatchEvent', 'timer', { inner: timer('PT1H') }),
    ...path('start', 'fork'),
    ...['job', 'message', 'signal', 'timer'].flatMap((id) => path('fork', id)),
  ],
});
const CALLING = diagram({
  calling: [
    element('startEvent', 'start'),
    element('callActivity', 'call', { extensions: zeebe('calledElement', { processId: 'called' }) }),
    ...path('start', 'call'),
  ],
});

function waiting(): { player: Player; shelf: Shelf; root: number; first: number } {
  const shelf = new Shelf();
  const player = new Player(Engine.empty(shelf));
  player.deploy({ name: 'called.bpmn', content: CALLED }, { name: 'calling.bpmn', content: CALLING });
  const root = player.create('calling', { key: 'k' });
  shelf.evictFrom(player.engine);
  expect(shelf.roots).toEqual([root]);
  return { player, shelf, root, first: player.log.length };
}

const key = (player: Player, id: string) => player.running(id)[0] ?? 0;
const jobKey = (player: Player) => player.events('JOB', 'CREATED')[0]?.key ?? 0;

describe('An evicted case', () => {
  it.each<[string, (player: Player, root: number) => void, string]>([
    ['a message', (player) => player.publish('go', 'k'), 'completed message'],
    ['a signal', (player) => player.broadcast('all'), 'completed signal'],
    ['its timer', (player) => player.wait(3_600_000), 'completed timer'],
    ['a look for jobs', (player) => expect(player.activate('job')).toHaveLength(1), ''],
    [
      'who did its job',
      (player) => player.reply({ valueType: 'JOB', intent: 'COMPLETE', key: jobKey(player), value: { variables: {} } }),
      'completed job',
    ],
    ['who cancels it', (player, root) => player.cancel(root), 'terminated calling'],
    ['who sets variables in what it called', (player) => player.setVariables(key(player, 'called'), { x: 1 }), ''],
    [
      'who modifies what it called',
      (player) => player.modify(key(player, 'called'), [], [key(player, 'timer')]),
      'terminated timer',
    ],
  ])('is reached by %s', (_, act, told) => {
    const { player, root, first } = waiting();

    act(player, root);

    const records = player.log.slice(first);
    expect(records.filter(({ recordType }) => recordType === 'COMMAND_REJECTION')).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
    if (told) expect(player.story()).toContain(told);
  });

  it('is one of many that become due at once', () => {
    const shelf = new Shelf();
    const player = new Player(Engine.empty(shelf));
    const parts = [
      element('startEvent', 's'),
      element('intermediateCatchEvent', 't', { inner: timer('PT1H') }),
      ...path('s', 't'),
    ];
    player.deploy({ name: 'p.bpmn', content: diagram({ p: parts }) });
    for (let at = 0; at < 600; at++) player.create('p');
    shelf.evictFrom(player.engine);
    expect(shelf.roots).toHaveLength(600);

    player.wait(3_600_000);
    expect(player.running('p')).toEqual([]);
  });

  it('is due before others that left earlier', () => {
    const shelf = new Shelf();
    const player = new Player(Engine.empty(shelf));
    const waits = (id: string, duration: string) => [
      element('startEvent', `${id}-s`),
      element('intermediateCatchEvent', `${id}-t`, { inner: timer(duration) }),
      ...path(`${id}-s`, `${id}-t`),
    ];
    player.deploy({ name: 'p.bpmn', content: diagram({ hour: waits('h', 'PT1H'), minute: waits('m', 'PT1M') }) });
    const dueAfterLeaving = (process: string) => {
      player.create(process);
      shelf.evictFrom(player.engine);
      return (player.engine.nextDue() ?? 0) - player.now;
    };

    expect(dueAfterLeaving('hour')).toBe(3_600_000);
    expect(dueAfterLeaving('minute')).toBe(60_000);
  });

  it('is due once when it has come back', () => {
    const { player } = waiting();
    player.setVariables(key(player, 'called'), { x: 1 });

    expect(player.engine.due(player.now + 3_600_000, 10)).toHaveLength(1);
  });

  it('leaves nothing in memory', () => {
    const { player } = waiting();

    expect(JSON.parse(Buffer.from(player.engine.snapshot().state).toString('utf8'))).toMatchObject({
      instances: [],
      jobs: [],
      timers: [],
      signals: [],
      subscriptions: [],
    });
  });

  it('keeps its diagram from being deleted', () => {
    const { player } = waiting();
    const [definition] = player.events('PROCESS', 'CREATED');

    const value = { resourceKey: definition?.key };
    expect(player.reply({ valueType: 'RESOURCE_DELETION', intent: 'DELETE', value }).rejectionReason).toContain(
      'there are still running instances',
    );
  });

  it('comes to its end like any other, and nothing of it is left', () => {
    const { player, shelf } = waiting();

    const keptAndEvicted = () => {
      shelf.keep(player.engine);
      shelf.evictFrom(player.engine);
    };
    player.publish('go', 'k');
    keptAndEvicted();
    player.broadcast('all');
    keptAndEvicted();
    player.wait(3_600_000);
    keptAndEvicted();
    player.complete('job');
    keptAndEvicted();

    expect(player.story()).toContain('completed calling');
    expect(shelf.roots).toEqual([]);
    expect(JSON.parse(Buffer.from(player.engine.snapshot().state).toString('utf8'))).toMatchObject({
      instances: [],
      jobs: [],
      timers: [],
      subscriptions: [],
    });
  });

  it('is told as gone by nobody who asks for what it never had', () => {
    const { player, shelf, root } = waiting();

    expect(player.cancel(root + 1_000).rejectionType).toBe('NOT_FOUND');
    expect(player.engine.snapshot().broughtBack).toEqual([]);
    expect(shelf.roots).toEqual([root]);
  });
});

describe('Of the cases in memory', () => {
  function withCases(count: number): Player {
    const player = new Player();
    player.deploy({ name: 'p.bpmn', content: diagram({ p: [element('startEvent', 's'), serviceTask('t'), ...path('s', 't')] }) });
    for (let at = 0; at < count; at++) player.create('p');
    return player;
  }
  const leaving = (player: Player, bounds: Partial<EvictionBounds> = {}) =>
    player.engine.waitingCases({ ...EVERYBODY, ...bounds }).map(({ root }) => root);

  it('those leave first that have waited longest, and some stay', () => {
    const player = withCases(5);

    const [first, second, third] = player.running('p');
    expect(leaving(player, { instancesKept: 6, casesMax: 10 })).toEqual([first, second]);
    expect(leaving(player, { casesMax: 1 })).toEqual([third]);
  });

  it('nobody leaves in whom something has happened lately', () => {
    const player = withCases(2);
    expect(leaving(player, { beforeKey: 0 })).toEqual([]);

    const beforeKey = player.engine.lastKey;
    const [first, second] = player.running('p');
    player.modify(first ?? 0, ['t']);
    expect(leaving(player, { beforeKey })).toEqual([second]);
  });

  it('nobody leaves while a worker is at its job', () => {
    const player = withCases(2);
    player.activate('t', 1);

    expect(leaving(player)).toEqual([player.running('p')[1]]);
  });

  it('nobody leaves again before the next snapshot', () => {
    const { player, shelf, root } = waiting();
    player.activate('job');
    player.wait(600_000);
    expect(leaving(player)).toEqual([]);

    shelf.keep(player.engine);
    expect(leaving(player)).toEqual([root]);
  });

  it('those that left since the snapshot are there when the engine starts from it, and leave after the next', () => {
    const { player, shelf, root } = waiting();
    const engine = Engine.empty(shelf);
    for (const record of player.log) engine.apply(record);

    expect(engine.waitingCases(EVERYBODY)).toEqual([]);
    shelf.keep(engine);
    expect(shelf.roots).toEqual([]);
    expect(engine.waitingCases(EVERYBODY).map((each) => each.root)).toEqual([root]);
  });
});
