import {
  boundary,
  businessRuleJob,
  callActivity,
  catchEvent,
  compensation,
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
  type Part,
  process,
  type Process,
  receiveTask,
  scriptTask,
  sendTask,
  serviceTask,
  signal,
  startEvent,
  subProcess,
  task,
  terminate,
  throwEvent,
  userTask,
} from '../diagrams';
import type { Loop } from '../diagrams/activities';
import type { Chance } from './chance';
import { condition, expression, target } from './words';

const DEPTH = 3;
const CODES = ['E1', 'E2'] as const;

/** What one scope holds while it grows: elements, and the flows as paths. */
class Growth {
  readonly parts: Record<string, Part> = {};
  readonly paths: string[] = [];
  /** Activities that can be undone. */
  readonly undoable: string[] = [];
}

/** Grows processes from blocks with one way in and one way out, as people draw them. */
export class Structured {
  private count = 0;
  private readonly called: Process[] = [];

  constructor(private readonly chance: Chance) {}

  processes(): readonly Process[] {
    const { parts, paths } = this.scope(DEPTH, true);
    return [process(paths, parts), ...this.called];
  }

  private id(kind: string): string {
    return `${kind}${++this.count}`;
  }

  private scope(depth: number, isRoot: boolean): Growth {
    const growth = new Growth();
    const begin = this.add(growth, 'begin', startEvent());
    let last = begin;
    for (let blocks = 1 + this.chance.below(3); blocks > 0; blocks--) last = this.block(growth, last, depth);
    this.end(growth, last, isRoot);
    if (this.chance.percent(20)) this.handler(growth, depth - 1);
    return growth;
  }

  private add(growth: Growth, kind: string, part: Part): string {
    const id = this.id(kind);
    growth.parts[id] = part;
    return id;
  }

  private behind(growth: Growth, from: string, kind: string, part: Part): string {
    const id = this.add(growth, kind, part);
    growth.paths.push(`${from} > ${id}`);
    return id;
  }

  private end(growth: Growth, last: string, isRoot: boolean): void {
    const kinds = [
      endEvent(),
      endEvent(),
      endEvent(),
      endEvent(terminate()),
      endEvent(escalation('L')),
      endEvent(messageJob('{itself}~')),
      endEvent(this.undoing(growth)),
    ];
    this.behind(growth, last, 'end', this.chance.of(isRoot ? kinds : [...kinds, endEvent(error(this.chance.of(CODES)))]));
  }

  /** A block behind `from`; answers the element it ends with. */
  private block(growth: Growth, from: string, depth: number): string {
    if (depth === 0) return this.activity(growth, from);
    const grow = this.chance.of([
      () => this.activity(growth, from),
      () => this.activity(growth, from),
      () => this.guarded(growth, from),
      () => this.undoable(growth, from, depth),
      () => this.fork(growth, from, depth),
      () => this.choice(growth, from, depth),
      () => this.again(growth, from, depth),
      () => this.wait(growth, from),
      () => this.race(growth, from),
      () => this.nested(growth, from, depth),
      () => this.call(growth, from, depth),
      () => this.some(growth, from),
      () => this.jump(growth, from),
    ]);
    return grow();
  }

  private mapped(): { inputs?: Record<string, string>; outputs?: Record<string, string> } {
    const some = () => (this.chance.percent(20) ? { [target(this.chance)]: expression(this.chance) } : undefined);
    const [inputs, outputs] = [some(), some()];
    return { ...(inputs && { inputs }), ...(outputs && { outputs }) };
  }

  private loop(): { loop?: Loop } {
    if (!this.chance.percent(15)) return {};
    const collects = this.chance.percent(50)
      ? { into: 'collected', each: this.chance.of(['=item', '=x', '=loopCounter * 2']) }
      : {};
    const until = this.chance.percent(30)
      ? { until: this.chance.of(['=numberOfCompletedInstances = 2', '=x > 3', '=loopCounter > 1']) }
      : {};
    return {
      loop: {
        over: this.chance.of(['=list', '=[1, 2, 3]', '=[]']),
        as: 'item',
        ...collects,
        ...until,
        sequential: this.chance.percent(50),
      },
    };
  }

  private activity(growth: Growth, from: string): string {
    const own = { ...this.mapped(), ...this.loop() };
    const kinds = [
      () => serviceTask(own),
      () => serviceTask(own),
      () => sendTask(own),
      () => businessRuleJob({ ...own, retries: '=1 + 1' }),
      () => userTask(own),
      () => scriptTask(expression(this.chance), target(this.chance).replace('.', '_'), own),
      () => manualTask(this.loop()),
      () => task(),
      () => receiveTask('m~', '=key', this.mapped()),
    ];
    return this.behind(growth, from, 'task', this.chance.of(kinds)());
  }

  /** A task with something on its border, whose path comes together with the task's own. */
  private guarded(growth: Growth, from: string): string {
    const host = this.behind(growth, from, 'host', serviceTask({ ...this.mapped(), ...this.loop() }));
    const join = this.add(growth, 'merge', exclusiveGateway());
    growth.paths.push(`${host} > ${join}`);
    const all = [error(this.chance.of(CODES)), error(), message('n~', '=key'), signal('s~'), duration('PT10H')];
    const what = this.chance.of(all);
    const isQuiet = !what.text.includes('error') && this.chance.percent(50);
    const border = this.add(growth, 'border', boundary(host, what, isQuiet ? { interrupting: false } : {}));
    const after = this.behind(growth, border, 'task', serviceTask());
    growth.paths.push(`${after} > ${join}`);
    return join;
  }

  /** An activity that can be undone, by a task or by a sub-process beside the flow. */
  private undoable(growth: Growth, from: string, depth: number): string {
    const host = this.chance.of([
      () => this.behind(growth, from, 'host', serviceTask({ ...this.mapped(), ...this.loop() })),
      () => this.activity(growth, from),
      () => this.plainSub(growth, from, depth),
      () => this.call(growth, from, depth),
    ])();
    const own = { ...this.mapped(), forCompensation: true } as const;
    const handlers = [
      () => serviceTask(own),
      () => serviceTask(own),
      () => userTask(own),
      () => scriptTask(expression(this.chance), 'undone', own),
      () => this.undoingSub(depth),
    ];
    const event = this.add(growth, 'undo', boundary(host, compensation()));
    const handler = this.add(growth, 'handler', this.chance.of(handlers)());
    growth.paths.push(`${event} .. ${handler}`);
    growth.undoable.push(host);
    return this.chance.percent(50) ? host : this.behind(growth, host, 'throw', throwEvent(this.undoing(growth)));
  }

  /** Undoes all of the scope, or one activity of it. */
  private undoing({ undoable }: Growth) {
    return compensation(undoable.length > 0 && this.chance.percent(40) ? this.chance.of(undoable) : undefined);
  }

  private plainSub(growth: Growth, from: string, depth: number): string {
    const inside = this.scope(depth - 1, false);
    return this.behind(growth, from, 'sub', subProcess(inside.paths, inside.parts, { ...this.mapped(), ...this.loop() }));
  }

  private undoingSub(depth: number): Part {
    const inside = this.scope(Math.min(depth - 1, 1), false);
    return subProcess(inside.paths, inside.parts, { forCompensation: true });
  }

  private fork(growth: Growth, from: string, depth: number): string {
    const fork = this.behind(growth, from, 'fork', parallelGateway());
    const join = this.add(growth, 'join', parallelGateway());
    for (let branches = 2 + this.chance.below(2); branches > 0; branches--)
      growth.paths.push(`${this.block(growth, fork, depth - 1)} > ${join}`);
    return join;
  }

  private choice(growth: Growth, from: string, depth: number): string {
    const choice = this.behind(growth, from, 'choice', exclusiveGateway());
    const merge = this.add(growth, 'merge', exclusiveGateway());
    for (let branches = 1 + this.chance.below(3); branches > 0; branches--) {
      const first = this.add(growth, 'task', serviceTask(this.mapped()));
      growth.paths.push(`${choice} > ${first} if ${condition(this.chance)}`);
      growth.paths.push(`${this.chance.percent(40) ? this.block(growth, first, depth - 1) : first} > ${merge}`);
    }
    const other = this.add(growth, 'task', task());
    growth.paths.push(
      `${choice} > ${other} ${this.chance.percent(85) ? 'otherwise' : `if ${condition(this.chance)}`}`,
      `${other} > ${merge}`,
    );
    return merge;
  }

  private again(growth: Growth, from: string, depth: number): string {
    const merge = this.behind(growth, from, 'merge', exclusiveGateway());
    const last = this.behind(growth, this.block(growth, merge, depth - 1), 'task', serviceTask());
    const choice = this.behind(growth, last, 'choice', exclusiveGateway());
    const on = this.add(growth, 'task', manualTask());
    growth.paths.push(`${choice} > ${merge} if ${condition(this.chance)}`, `${choice} > ${on} otherwise`);
    return on;
  }

  private wait(growth: Growth, from: string): string {
    const what = this.chance.of([message('m~', '=key'), signal('s~'), duration('PT0S')]);
    const passes = this.chance.of([
      throwEvent(),
      throwEvent(escalation('L')),
      throwEvent(signal('s~')),
      throwEvent(messageJob('{itself}~')),
      throwEvent(this.undoing(growth)),
    ]);
    return this.chance.percent(60)
      ? this.behind(growth, from, 'catch', catchEvent(what, this.mapped()))
      : this.behind(growth, from, 'throw', passes);
  }

  private race(growth: Growth, from: string): string {
    const gateway = this.behind(growth, from, 'race', eventBasedGateway());
    const merge = this.add(growth, 'merge', exclusiveGateway());
    for (const what of [message('m~', '=key'), message('n~', '=key'), signal('s~')].slice(this.chance.below(2)))
      growth.paths.push(`${this.behind(growth, gateway, 'catch', catchEvent(what))} > ${merge}`);
    return merge;
  }

  private nested(growth: Growth, from: string, depth: number): string {
    const sub = this.plainSub(growth, from, depth);
    if (!this.chance.percent(60)) return sub;
    const merge = this.add(growth, 'merge', exclusiveGateway());
    const what = this.chance.of([
      error(this.chance.of(CODES)),
      error(),
      escalation('L'),
      escalation(),
      message('n~', '=key'),
      signal('s~'),
    ]);
    const isQuiet = !what.text.includes('error') && this.chance.percent(50);
    const border = this.add(growth, 'border', boundary(sub, what, isQuiet ? { interrupting: false } : {}));
    // Somebody has to do something there: else a signal that is thrown behind it would go round for ever.
    const after = this.behind(growth, border, 'task', serviceTask());
    growth.paths.push(`${sub} > ${merge}`, `${after} > ${merge}`);
    return merge;
  }

  private call(growth: Growth, from: string, depth: number): string {
    const id = `${this.id('called')}~`;
    const inside = this.scope(Math.min(depth - 1, 1), true);
    this.called.push(process(inside.paths, inside.parts, { id }));
    return this.behind(
      growth,
      from,
      'call',
      callActivity(id, {
        ...this.mapped(),
        ...this.loop(),
        allToChild: this.chance.percent(70),
        allToParent: this.chance.percent(70),
      }),
    );
  }

  /** An inclusive gateway may not join, so its branches end in a sub-process of their own. */
  private some(growth: Growth, from: string): string {
    const inside = new Growth();
    const gateway = this.behind(inside, this.add(inside, 'begin', startEvent()), 'some', inclusiveGateway());
    const end = this.add(inside, 'end', endEvent());
    for (let branches = 2 + this.chance.below(2); branches > 0; branches--) {
      const id = this.add(inside, 'task', serviceTask(this.mapped()));
      inside.paths.push(`${gateway} > ${id} if ${condition(this.chance)}`, `${id} > ${end}`);
    }
    inside.paths.push(`${gateway} > ${end} otherwise`);
    return this.behind(growth, from, 'sub', subProcess(inside.paths, inside.parts));
  }

  private jump(growth: Growth, from: string): string {
    const name = this.id('link');
    this.behind(growth, from, 'throw', throwEvent(link(name)));
    return this.add(growth, 'catch', catchEvent(link(name)));
  }

  private handler(growth: Growth, depth: number): void {
    const what = this.chance.of([message('h~', '=key'), signal('t~'), error(this.chance.of(CODES)), escalation('L')]);
    const isQuiet = !what.text.includes('error') && this.chance.percent(50);
    const inside = new Growth();
    const begin = this.add(inside, 'happens', startEvent(what, isQuiet ? { interrupting: false } : {}));
    // Somebody has to do something first: else what escalates inside would begin it again, for ever.
    const first = isQuiet ? this.behind(inside, begin, 'task', serviceTask()) : begin;
    const last = this.block(inside, first, Math.max(0, Math.min(depth, 1)));
    this.behind(inside, last, 'end', endEvent());
    growth.parts[this.id('handler')] = eventSubProcess(inside.paths, inside.parts);
  }
}
