import { AssertionError } from 'node:assert';

import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';

/** The variables that a class of validated properties stands for. */
export function namesOf(shape: NewableFunction): string[] {
  const found = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  return [...new Set(found.map(({ propertyName }) => propertyName))];
}

/**
 * Reads variables as the class says. A variable that is not there is null, as in FEEL; what the class does not name is left out.
 *
 * Throws an AssertionError: diagram and step disagree, and no retry can help.
 */
export function shaped<T extends object>(shape: new () => T, values: object, whose: string): T {
  const names = namesOf(shape);
  const given = new Map(Object.entries(values));
  const instance = plainToInstance(shape, Object.fromEntries(names.map((name) => [name, given.get(name) ?? null])));
  if (names.length === 0) return instance;
  const faults = validateSync(instance, { forbidUnknownValues: true });
  if (faults.length > 0) {
    // Only names and rules: values may be personal.
    const told = faults
      .map(({ property, constraints }) => `${property} (${Object.keys(constraints ?? {}).join(', ') || 'nested'})`)
      .join('; ');
    throw new AssertionError({ message: `Expected ${whose} to fit ${shape.name}, but it breaks: ${told}` });
  }
  return instance;
}

/** Refuses an answer with names that the contract does not have: they would reach the engine unchecked. */
export function refuseExtra(shape: NewableFunction, values: object, whose: string): void {
  const names = new Set(namesOf(shape));
  const extra = Object.keys(values).filter((name) => !names.has(name));
  if (extra.length > 0)
    throw new AssertionError({ message: `Expected ${whose} to fit ${shape.name}, but it also has ${extra.join(', ')}` });
}
