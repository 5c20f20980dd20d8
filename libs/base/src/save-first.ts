import type { ObjectLiteral, Repository } from 'typeorm';

import { Overtaken } from './errors';

export interface Versioned extends ObjectLiteral {
  readonly id: string;
  version: number;
}

/**
 * Saves an entity, if it is still as it was read.
 *
 * Why not `save`: TypeORM raises a `@VersionColumn` but never compares it, so of two writers the second would win, silently.
 */
export async function saveFirst<E extends Versioned>(repository: Repository<E>, entity: E): Promise<void> {
  const { id, version, ...values } = entity;
  if (version === undefined) {
    await repository.insert(entity as never);
    return;
  }

  const { affected } = await repository.update({ id, version } as never, values as never);
  if (affected !== 1) throw new Overtaken(`Expected ${id} to be at version ${version}, but it has moved on`);
  entity.version = version + 1;
}
