import type { Chance } from './chance';

/** The variables of a random process, and what is asked about them: few names, so that questions overlap and writes meet. */
const NUMBERS = ['x', 'y', 'z'] as const;

export function someVariables(chance: Chance): Record<string, unknown> {
  const all = {
    x: chance.below(6),
    y: chance.below(6),
    z: chance.below(6),
    b: chance.percent(50),
    list: Array.from({ length: chance.below(4) }, () => chance.below(9)),
  };
  return Object.fromEntries(Object.entries(all).filter(() => chance.percent(60)));
}

export const allVariables = { x: 1, y: 2, z: 3, b: true, list: [4, 5], key: 'k' };

export function condition(chance: Chance): string {
  const number = () => chance.of(NUMBERS);
  return chance.of([
    () => `=${number()} > ${chance.below(5)}`,
    () => `=${number()} < ${number()}`,
    () => '=b',
    () => `=not(b) or ${number()} = ${chance.below(5)}`,
    () => `=${number()} in [1..${1 + chance.below(4)}]`,
    () => `=count(list) > ${chance.below(3)}`,
    () => `=some i in list satisfies i > ${chance.below(9)}`,
  ])();
}

export function expression(chance: Chance): string {
  const number = () => chance.of(NUMBERS);
  return chance.of([
    () => `=${number()} + ${chance.below(5)}`,
    () => `=modulo(${number()} * 3 + ${number()}, 6)`,
    () => `=if b then ${number()} else ${number()}`,
    () => `=max(${number()}, ${number()})`,
    () => '=count(list)',
    () => `=sum([${number()}, ${number()}])`,
  ])();
}

/** A mapping into a number, or into a name of its own. */
export const target = (chance: Chance) => chance.of(['x', 'y', 'z', 'own', 'deep.down']);
