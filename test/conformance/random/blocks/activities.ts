import {
  boundary,
  businessRuleJob,
  duration,
  error,
  exclusiveGateway,
  manualTask,
  message,
  receiveTask,
  scriptTask,
  sendTask,
  serviceTask,
  signal,
  task,
  userTask,
} from '../../diagrams';
import type { Loop } from '../../diagrams/activities';
import type { Chance } from '../chance';
import type { Growth } from '../growth';
import { expression, target } from '../words';

export const CODES = ['E1', 'E2'] as const;

export function mapped(chance: Chance): { inputs?: Record<string, string>; outputs?: Record<string, string> } {
  const some = () => (chance.percent(20) ? { [target(chance)]: expression(chance) } : undefined);
  const [inputs, outputs] = [some(), some()];
  return { ...(inputs && { inputs }), ...(outputs && { outputs }) };
}

export function loop(chance: Chance): { loop?: Loop } {
  if (!chance.percent(15)) return {};
  const collects = chance.percent(50) ? { into: 'collected', each: chance.of(['=item', '=x', '=loopCounter * 2']) } : {};
  const until = chance.percent(30) ? { until: chance.of(['=numberOfCompletedInstances = 2', '=x > 3', '=loopCounter > 1']) } : {};
  return {
    loop: {
      over: chance.of(['=list', '=[1, 2, 3]', '=[]']),
      as: 'item',
      ...collects,
      ...until,
      sequential: chance.percent(50),
    },
  };
}

export function activity(growth: Growth, from: string): string {
  const { chance } = growth.ground;
  const own = { ...mapped(chance), ...loop(chance) };
  const kinds = [
    () => serviceTask(own),
    () => serviceTask(own),
    () => sendTask(own),
    () => businessRuleJob({ ...own, retries: '=1 + 1' }),
    () => userTask(own),
    () => scriptTask(expression(chance), target(chance).replace('.', '_'), own),
    () => manualTask(loop(chance)),
    () => task(),
    () => receiveTask('m~', '=key', mapped(chance)),
  ];
  return growth.behind(from, 'task', chance.of(kinds)());
}

/** A task with something on its border, whose path comes together with the task's own. */
export function guarded(growth: Growth, from: string): string {
  const { chance } = growth.ground;
  const host = growth.behind(from, 'host', serviceTask({ ...mapped(chance), ...loop(chance) }));
  const join = growth.add('merge', exclusiveGateway());
  growth.paths.push(`${host} > ${join}`);
  const all = [error(chance.of(CODES)), error(), message('n~', '=key'), signal('s~'), duration('PT10H')];
  const what = chance.of(all);
  const isQuiet = !what.text.includes('error') && chance.percent(50);
  const border = growth.add('border', boundary(host, what, isQuiet ? { interrupting: false } : {}));
  const after = growth.behind(border, 'task', serviceTask());
  growth.paths.push(`${after} > ${join}`);
  return join;
}
