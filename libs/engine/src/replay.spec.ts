import {
  compensation,
  diagram,
  element,
  error,
  flow,
  loop,
  message,
  type Part,
  Player,
  serviceTask,
  Shelf,
  signal,
  timer,
  undoneBy,
  wholeState,
  zeebe,
} from '@libs/engine/testing';

import { Engine } from './engine';
import type { EngineRecord } from './records';
import type { Incident } from './state/state';

const SEED = Number(process.env['SEED'] ?? 20_260_101);
const ROUNDS = Number(process.env['ROUNDS'] ?? 40);

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

class Growing {
  readonly types: string[] = [];
  private count = 0;

  constructor(private readonly random: (below: number) => number) {}

  process(): Part[] {
    const parts: Part[] = [element('startEvent', this.id('start'))];
    const first = this.last;
    const after = this.block(parts, this.task(parts, first), 3);
    const end = this.id('end');
    parts.push(element('endEvent', end), flow(after, end));
    return parts;
  }

  private last = '';

  private id(kind: string): string {
    return (this.last = `${kind}${++this.count}`);
  }

  private task(parts: Part[], from: string, details = {}): string {
    const id = this.id('task');
    this.types.push(id);
    parts.push(serviceTask(id, details), flow(from, id));
    return id;
  }

  /** A piece of a process with one way in and one way out; answers the element it ends with. */
  private block(parts: Part[], from: string, depth: number): string {
    const kind = depth === 0 ? 0 : this.random(10);
    if (kind <= 1) return this.task(parts, from);
    if (kind === 2) return this.block(parts, this.block(parts, from, depth - 1), depth - 1);
    if (kind === 3 || kind === 4) return this.fork(parts, from, depth, kind === 3 ? 'parallelGateway' : 'exclusiveGateway');
    if (kind === 5) {
      const id = this.id('catch');
      parts.push(
        element('intermediateCatchEvent', id, { inner: this.random(2) ? timer('PT10S') : message('go') }),
        flow(from, id),
      );
      return id;
    }
    if (kind === 6) return this.guarded(parts, from);
    if (kind === 7) {
      const attributes = { inputCollection: '=items', inputElement: 'item', outputCollection: 'results', outputElement: '=item' };
      return this.task(parts, from, { inner: loop(attributes, this.random(2) === 0) });
    }
    return kind === 8 ? this.nested(parts, from, depth) : this.undone(parts, from);
  }

  private fork(parts: Part[], from: string, depth: number, gateway: string): string {
    const [split, join] = [this.id('split'), this.id('join')];
    parts.push(element(gateway, split), element(gateway, join), flow(from, split));
    for (const branch of [0, 1]) {
      const step = this.id('step');
      parts.push(
        element('manualTask', step),
        flow(split, step, gateway === 'exclusiveGateway' ? (branch ? '=x > 5' : '=x <= 5') : undefined),
      );
      parts.push(flow(this.block(parts, step, depth - 1), join));
    }
    return join;
  }

  private guarded(parts: Part[], from: string): string {
    const task = this.task(parts, from);
    const [boundary, side, sideEnd] = [this.id('boundary'), this.id('side'), this.id('end')];
    const kind = this.random(3);
    const isInterrupting = kind === 0 || this.random(2) === 0;
    const attributes = { attachedToRef: task, cancelActivity: String(isInterrupting) };
    parts.push(
      element('boundaryEvent', boundary, { attributes, inner: [error('E'), timer('PT20S'), message('stop')][kind] ?? '' }),
    );
    parts.push(element('manualTask', side), element('endEvent', sideEnd), flow(boundary, side), flow(side, sideEnd));
    return task;
  }

  /** A task, and perhaps another, that are undone in the end. */
  private undone(parts: Part[], from: string): string {
    const task = this.task(parts, from);
    const handler = this.id('handler');
    this.types.push(handler);
    parts.push(undoneBy(task, handler));
    const last = this.random(2) ? this.block(parts, task, 0) : task;
    const thrower = this.id('undo');
    parts.push(element('intermediateThrowEvent', thrower, { inner: compensation() }), flow(last, thrower));
    return thrower;
  }

  private nested(parts: Part[], from: string, depth: number): string {
    const sub = this.id('sub');
    const inner: Part[] = [element('startEvent', this.id('start'))];
    const after = this.block(inner, this.last, depth - 1);
    const end = this.id('end');
    inner.push(element('endEvent', end), flow(after, end));
    if (this.random(2)) {
      const [start, task, done] = [this.id('start'), this.id('manual'), this.id('end')];
      const attributes = { isInterrupting: String(this.random(2) === 0) };
      const event = [
        element('startEvent', start, { attributes, inner: message('event') }),
        element('manualTask', task),
        element('endEvent', done),
        flow(start, task),
        flow(task, done),
      ];
      inner.push(element('subProcess', this.id('event'), { attributes: { triggeredByEvent: 'true' }, inner: event.join('') }));
    }
    parts.push(
      element('subProcess', sub, {
        extensions: zeebe('ioMapping', {}, zeebe('input', { source: '=x', target: 'y' })),
        inner: inner.join(''),
      }),
      flow(from, sub),
    );
    return sub;
  }
}

/** A process that a message, a signal and a timer begin. */
const BEGUN = [
  element('startEvent', 'by-message', { inner: message('go') }),
  element('startEvent', 'by-signal', { inner: signal('all') }),
  element('startEvent', 'by-timer', { inner: timer('R/PT25S', 'timeCycle') }),
  serviceTask('begun'),
  ...['by-message', 'by-signal', 'by-timer'].map((start) => flow(start, 'begun')),
];

function walk(player: Player, types: readonly string[], random: (below: number) => number): void {
  const type = types[random(types.length)] ?? '';
  const [job] = player.activate(type, 1);
  const variables = { x: random(10), [`v${random(3)}`]: random(100) };
  const command = (intent: string, value: Record<string, unknown>) =>
    job && player.send({ valueType: 'JOB', intent, key: job.key, value: { variables, ...value } });
  switch (random(11)) {
    case 10:
      return void player.broadcast('all', variables);
    case 0:
      return void command('FAIL', { retries: random(2), errorMessage: 'no', retryBackoff: random(2) * 5_000 });
    case 1:
      return void command('THROW_ERROR', { errorCode: random(2) ? 'E' : 'F', errorMessage: '' });
    case 2:
      return void player.publish(['go', 'stop', 'event'][random(3)] ?? '', 'k', variables, random(2) * 15_000);
    case 3:
      return player.wait(random(30_000));
    case 4: {
      const created = player.events('INCIDENT', 'CREATED').at(-1);
      return void (created && player.resolve(created.key));
    }
    case 5: {
      const instances = types.flatMap((id) => player.running(id).map((key) => ({ key, process: processOf(player, key) })));
      const moved = instances[random(instances.length || 1)];
      return void (moved && player.modify(moved.process, random(3) ? [type] : [], random(3) ? [moved.key] : []));
    }
    case 6: {
      const [process] = player.running('p');
      const definitions = player.events('PROCESS', 'CREATED').map(({ key }) => key);
      const ids = new Set(player.story('activated').map((line) => line.split(' ')[1] ?? ''));
      const mapping = Object.fromEntries([...ids].filter((id) => id !== 'p').map((id) => [id, id]));
      return void (process && player.migrate(process, definitions[random(2)] ?? 0, mapping));
    }
    default:
      return void command('COMPLETE', {});
  }
}

function processOf(player: Player, key: number): number {
  return Number(player.events('PROCESS_INSTANCE').find((record) => record.key === key)?.value['processInstanceKey']);
}

describe(`Replay, SEED=${SEED}`, () => {
  const rounds = Array.from({ length: ROUNDS }, (_, at) => SEED + at);

  it.each(rounds)('gives the state that the live engine has after every command, SEED=%i', (seed) => {
    const random = randomFrom(seed);
    const growing = new Growing(random);
    const content = diagram({ p: growing.process(), q: BEGUN });
    let shadow = Engine.empty();
    const player = new Player(Engine.empty(), ({ records }) => {
      for (const record of records) shadow.apply(JSON.parse(JSON.stringify(record)) as EngineRecord);
      expect(textOf(shadow)).toEqual(textOf(player.engine));
    });

    for (const name of ['p.bpmn', 'p2.bpmn']) expect(player.deploy({ name, content }).rejectionReason).toBe('');
    for (let at = 0; at < 3; at++) player.create('p', { key: 'k', x: random(10), items: [1, 2, 3].slice(random(4)) });
    for (let at = 0; at < 40; at++) {
      walk(player, [...growing.types, 'begun'], random);
      if (at % 10 !== 9) continue;
      shadow = Engine.restore(shadow.snapshot().state);
      player.engine = Engine.restore(player.engine.snapshot().state);
      expect(textOf(shadow)).toEqual(textOf(player.engine));
    }
  });
});

describe(`Eviction, SEED=${SEED}`, () => {
  const rounds = Array.from({ length: ROUNDS }, (_, at) => SEED + at);
  const counts = { records: 0, deaths: 0, broughtBack: 0 };
  afterAll(() => {
    const { records, deaths, broughtBack } = counts;
    process.stdout.write(
      `PROOF ${ROUNDS} random processes, ${records} records the same; cases came back ${broughtBack} times, the engine died ${deaths} times\n`,
    );
  });

  it.each(rounds)('changes no record, whoever leaves whenever and whenever the engine dies, SEED=%i', (seed) => {
    const random = randomFrom(seed);
    const growing = new Growing(random);
    const content = diagram({ p: growing.process(), q: BEGUN });
    const shelf = new Shelf();
    const events = randomFrom(-seed);
    let since: EngineRecord[] = [];
    let evicting = Engine.empty(shelf);
    const player = new Player(Engine.empty(), (outcome, command) => {
      const twin = evicting.process(command, player.now);
      expect(twin).toEqual(outcome);
      expect(evicting.nextDue()).toBe(player.engine.nextDue());
      since.push(...twin.records);
      counts.records += twin.records.length;
      const kind = events(8);
      if (kind < 4) {
        shelf.evictFrom(evicting);
        expect(leftBehind(evicting)).toEqual([]);
      }
      if (kind < 2) {
        counts.broughtBack += evicting.snapshot().broughtBack.length;
        shelf.keep(evicting);
        since = [];
      }
      if (kind % 2 === 1) return;
      counts.deaths += 1;
      evicting = shelf.state ? Engine.restore(shelf.state, shelf) : Engine.empty(shelf);
      for (const record of since) evicting.apply(record);
    });

    for (const name of ['p.bpmn', 'p2.bpmn']) expect(player.deploy({ name, content }).rejectionReason).toBe('');
    for (let at = 0; at < 3; at++) player.create('p', { key: 'k', x: random(10), items: [1, 2, 3].slice(random(4)) });
    for (let at = 0; at < 40; at++) walk(player, [...growing.types, 'begun'], random);

    shelf.keep(evicting);
    shelf.evictFrom(evicting);
    expect(wholeState(evicting, shelf.bodies())).toEqual(wholeState(player.engine, []));
  });

  it('was tried with cases that came back', () => {
    expect(counts.broughtBack).toBeGreaterThan(ROUNDS);
  });
});

function textOf(engine: Engine): string {
  return new TextDecoder().decode(engine.snapshot().state);
}

/** Incidents in memory whose element is not. */
function leftBehind(engine: Engine): readonly number[] {
  const { instances, incidents } = wholeState(engine, []) as { instances: [number][]; incidents: Incident[] };
  const keys = new Set(instances.map(([key]) => key));
  return incidents.filter(({ value }) => !keys.has(value.elementInstanceKey)).map(({ key }) => key);
}
