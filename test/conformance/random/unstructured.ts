import {
  endEvent,
  exclusiveGateway,
  parallelGateway,
  type Part,
  process,
  type Process,
  scriptTask,
  serviceTask,
  startEvent,
  task,
} from '../diagrams';
import type { Chance } from './chance';
import { condition, expression } from './words';

/**
 * A process as nobody should draw it: any element leads to any later one, forks meet choices, joins wait in vain. Ways back
 * begin at tasks that somebody does, so nothing runs in a circle by itself.
 */
export function unstructured(chance: Chance): Process {
  const size = 5 + chance.below(8);
  const ids = Array.from({ length: size }, (_, at) => `n${at}`);
  const parts: Record<string, Part> = { begin: startEvent() };
  const kinds: Record<string, string> = {};
  for (const id of ids) {
    const kind = chance.of(['service', 'service', 'service', 'exclusive', 'parallel', 'script', 'task']);
    kinds[id] = kind;
    parts[id] =
      {
        service: serviceTask(),
        exclusive: exclusiveGateway(),
        parallel: parallelGateway(),
        script: scriptTask(expression(chance), 'x'),
        task: task(),
      }[kind] ?? task();
  }
  parts['end'] = endEvent();
  const later = (at: number) => [...ids.slice(at + 1), 'end'];
  const paths = [`begin > ${ids[0] ?? 'end'}`];
  ids.forEach((id, at) => {
    const targets = [
      ...new Set(
        Array.from({ length: kinds[id] === 'exclusive' || kinds[id] === 'parallel' ? 1 + chance.below(3) : 1 }, () =>
          chance.of(later(at)),
        ),
      ),
    ];
    if (kinds[id] === 'service' && chance.percent(15)) targets.push(chance.of(ids.slice(0, at + 1)));
    if (kinds[id] !== 'exclusive') paths.push(...targets.map((target) => `${id} > ${target}`));
    else
      paths.push(
        ...targets.map(
          (target, nth) =>
            `${id} > ${target} ${nth === targets.length - 1 && targets.length > 1 ? 'otherwise' : `if ${condition(chance)}`}`,
        ),
      );
  });
  return process(paths, parts);
}
