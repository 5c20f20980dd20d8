import {
  boundary,
  callActivity,
  endEvent,
  error,
  escalation,
  eventSubProcess,
  exclusiveGateway,
  message,
  process,
  serviceTask,
  signal,
  startEvent,
  subProcess,
} from '../../diagrams';
import { Growth } from '../growth';
import { CODES, loop, mapped } from './activities';

export function plainSub(growth: Growth, from: string, depth: number): string {
  const { chance } = growth.ground;
  const inside = growth.ground.scope(depth - 1, false);
  return growth.behind(from, 'sub', subProcess(inside.paths, inside.parts, { ...mapped(chance), ...loop(chance) }));
}

export function nested(growth: Growth, from: string, depth: number): string {
  const { chance } = growth.ground;
  const sub = plainSub(growth, from, depth);
  if (!chance.percent(60)) return sub;
  const merge = growth.add('merge', exclusiveGateway());
  const what = chance.of([error(chance.of(CODES)), error(), escalation('L'), escalation(), message('n~', '=key'), signal('s~')]);
  const isQuiet = !what.text.includes('error') && chance.percent(50);
  const border = growth.add('border', boundary(sub, what, isQuiet ? { interrupting: false } : {}));
  // Somebody has to do something there: else a signal that is thrown behind it would go round for ever.
  const after = growth.behind(border, 'task', serviceTask());
  growth.paths.push(`${sub} > ${merge}`, `${after} > ${merge}`);
  return merge;
}

export function call(growth: Growth, from: string, depth: number): string {
  const { ground } = growth;
  const { chance } = ground;
  const id = `${ground.id('called')}~`;
  const inside = ground.scope(Math.min(depth - 1, 1), true);
  ground.called(process(inside.paths, inside.parts, { id }));
  const activity = callActivity(id, {
    ...mapped(chance),
    ...loop(chance),
    allToChild: chance.percent(70),
    allToParent: chance.percent(70),
  });
  return growth.behind(from, 'call', activity);
}

/** An event sub-process of the scope. */
export function handler(growth: Growth, depth: number): void {
  const { ground } = growth;
  const { chance } = ground;
  const what = chance.of([message('h~', '=key'), signal('t~'), error(chance.of(CODES)), escalation('L')]);
  const isQuiet = !what.text.includes('error') && chance.percent(50);
  const inside = new Growth(ground);
  const begin = inside.add('happens', startEvent(what, isQuiet ? { interrupting: false } : {}));
  // Somebody has to do something first: else what escalates inside would begin it again, for ever.
  const first = isQuiet ? inside.behind(begin, 'task', serviceTask()) : begin;
  const last = ground.block(inside, first, Math.max(0, Math.min(depth, 1)));
  inside.behind(last, 'end', endEvent());
  growth.parts[ground.id('handler')] = eventSubProcess(inside.paths, inside.parts);
}
