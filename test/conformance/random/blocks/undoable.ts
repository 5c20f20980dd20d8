import { boundary, compensation, type Part, scriptTask, serviceTask, subProcess, throwEvent, userTask } from '../../diagrams';
import type { Ground, Growth } from '../growth';
import { expression } from '../words';
import { activity, loop, mapped } from './activities';
import { call, plainSub } from './scopes';

/** An activity that can be undone, by a task or by a sub-process beside the flow. */
export function undoable(growth: Growth, from: string, depth: number): string {
  const { chance } = growth.ground;
  const host = chance.of([
    () => growth.behind(from, 'host', serviceTask({ ...mapped(chance), ...loop(chance) })),
    () => activity(growth, from),
    () => plainSub(growth, from, depth),
    () => call(growth, from, depth),
  ])();
  const own = { ...mapped(chance), forCompensation: true } as const;
  const handlers = [
    () => serviceTask(own),
    () => serviceTask(own),
    () => userTask(own),
    () => scriptTask(expression(chance), 'undone', own),
    () => undoingSub(growth.ground, depth),
  ];
  const event = growth.add('undo', boundary(host, compensation()));
  const handler = growth.add('handler', chance.of(handlers)());
  growth.paths.push(`${event} .. ${handler}`);
  growth.undoable.push(host);
  return chance.percent(50) ? host : growth.behind(host, 'throw', throwEvent(undoing(growth)));
}

/** Undoes all of the scope, or one activity of it. */
export function undoing({ undoable: all, ground: { chance } }: Growth) {
  return compensation(all.length > 0 && chance.percent(40) ? chance.of(all) : undefined);
}

function undoingSub(ground: Ground, depth: number): Part {
  const inside = ground.scope(Math.min(depth - 1, 1), false);
  return subProcess(inside.paths, inside.parts, { forCompensation: true });
}
