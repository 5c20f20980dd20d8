import { bpmn } from '../diagrams';
import { create } from '../play/steps';
import { deploy } from '../play/steps';
import type { Scenario } from '../scenario';
import { Chance } from './chance';
import { Structured } from './structured';
import { unstructured } from './unstructured';
import { wander } from './wander';
import { allVariables } from './words';

/** The process of a seed and a walk through it; one in four is unstructured. */
export function randomScenario(seed: number): Scenario {
  const chance = new Chance(seed);
  const processes = chance.percent(25) ? [unstructured(chance)] : new Structured(chance).processes();
  return {
    name: `seed ${seed}`,
    pace: undefined,
    steps: [deploy(...processes.map((each) => bpmn([each]))), create(allVariables), wander(seed)],
  };
}
