import {
  endEvent,
  exclusiveGateway,
  inclusiveGateway,
  manualTask,
  parallelGateway,
  serviceTask,
  startEvent,
  subProcess,
  task,
} from '../../diagrams';
import { Growth } from '../growth';
import { condition } from '../words';
import { mapped } from './activities';

export function fork(growth: Growth, from: string, depth: number): string {
  const { chance } = growth.ground;
  const begin = growth.behind(from, 'fork', parallelGateway());
  const join = growth.add('join', parallelGateway());
  for (let branches = 2 + chance.below(2); branches > 0; branches--)
    growth.paths.push(`${growth.ground.block(growth, begin, depth - 1)} > ${join}`);
  return join;
}

export function choice(growth: Growth, from: string, depth: number): string {
  const { chance } = growth.ground;
  const gateway = growth.behind(from, 'choice', exclusiveGateway());
  const merge = growth.add('merge', exclusiveGateway());
  for (let branches = 1 + chance.below(3); branches > 0; branches--) {
    const first = growth.add('task', serviceTask(mapped(chance)));
    growth.paths.push(`${gateway} > ${first} if ${condition(chance)}`);
    growth.paths.push(`${chance.percent(40) ? growth.ground.block(growth, first, depth - 1) : first} > ${merge}`);
  }
  const other = growth.add('task', task());
  growth.paths.push(
    `${gateway} > ${other} ${chance.percent(85) ? 'otherwise' : `if ${condition(chance)}`}`,
    `${other} > ${merge}`,
  );
  return merge;
}

/** A block that is gone through again for as long as its condition holds. */
export function again(growth: Growth, from: string, depth: number): string {
  const { chance } = growth.ground;
  const merge = growth.behind(from, 'merge', exclusiveGateway());
  const last = growth.behind(growth.ground.block(growth, merge, depth - 1), 'task', serviceTask());
  const gateway = growth.behind(last, 'choice', exclusiveGateway());
  const on = growth.add('task', manualTask());
  growth.paths.push(`${gateway} > ${merge} if ${condition(chance)}`, `${gateway} > ${on} otherwise`);
  return on;
}

/** An inclusive gateway may not join, so its branches end in a sub-process of their own. */
export function some(growth: Growth, from: string): string {
  const { chance } = growth.ground;
  const inside = new Growth(growth.ground);
  const gateway = inside.behind(inside.add('begin', startEvent()), 'some', inclusiveGateway());
  const end = inside.add('end', endEvent());
  for (let branches = 2 + chance.below(2); branches > 0; branches--) {
    const id = inside.add('task', serviceTask(mapped(chance)));
    inside.paths.push(`${gateway} > ${id} if ${condition(chance)}`, `${id} > ${end}`);
  }
  inside.paths.push(`${gateway} > ${end} otherwise`);
  return growth.behind(from, 'sub', subProcess(inside.paths, inside.parts));
}
