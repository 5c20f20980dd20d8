import {
  catchEvent,
  duration,
  escalation,
  eventBasedGateway,
  exclusiveGateway,
  link,
  message,
  messageJob,
  signal,
  throwEvent,
} from '../../diagrams';
import type { Growth } from '../growth';
import { mapped } from './activities';
import { undoing } from './undoable';

/** Something is waited for, or thrown. */
export function wait(growth: Growth, from: string): string {
  const { chance } = growth.ground;
  const what = chance.of([message('m~', '=key'), signal('s~'), duration('PT0S')]);
  const passes = chance.of([
    throwEvent(),
    throwEvent(escalation('L')),
    throwEvent(signal('s~')),
    throwEvent(messageJob('{itself}~')),
    throwEvent(undoing(growth)),
  ]);
  return chance.percent(60)
    ? growth.behind(from, 'catch', catchEvent(what, mapped(chance)))
    : growth.behind(from, 'throw', passes);
}

export function race(growth: Growth, from: string): string {
  const gateway = growth.behind(from, 'race', eventBasedGateway());
  const merge = growth.add('merge', exclusiveGateway());
  for (const what of [message('m~', '=key'), message('n~', '=key'), signal('s~')].slice(growth.ground.chance.below(2)))
    growth.paths.push(`${growth.behind(gateway, 'catch', catchEvent(what))} > ${merge}`);
  return merge;
}

export function jump(growth: Growth, from: string): string {
  const name = growth.ground.id('link');
  growth.behind(from, 'throw', throwEvent(link(name)));
  return growth.add('catch', catchEvent(link(name)));
}
