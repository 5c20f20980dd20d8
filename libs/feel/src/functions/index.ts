import { booleanFunctions } from './boolean';
import type { BuiltIn, BuiltIns } from './built-in';
import { contextFunctions } from './context';
import { conversionFunctions } from './conversion';
import { listFunctions } from './list';
import { listEditing } from './list-editing';
import { numberFunctions } from './number';
import { rangeFunctions } from './range';
import { statisticFunctions } from './statistics';
import { stringFunctions } from './string';
import { temporalFunctions } from './temporal';

/** Every function of Camunda 8.5, and `cycle`, which Zeebe adds. */
const functions: BuiltIns = {
  ...booleanFunctions,
  ...contextFunctions,
  ...conversionFunctions,
  ...listFunctions,
  ...listEditing,
  ...numberFunctions,
  ...rangeFunctions,
  ...statisticFunctions,
  ...stringFunctions,
  ...temporalFunctions,
};

const known = new Map(Object.entries(functions));

export const functionNames: readonly string[] = [...known.keys()];

export function findByCount(name: string, count: number): BuiltIn | undefined {
  const ways = known.get(name) ?? [];
  return ways.find((way) => way.parameters.length === count) ?? ways.find((way) => way.rest && count >= way.parameters.length);
}

export function findByNames(name: string, names: readonly string[]): BuiltIn | undefined {
  return known.get(name)?.find((way) => names.every((given) => way.parameters.includes(given)));
}
