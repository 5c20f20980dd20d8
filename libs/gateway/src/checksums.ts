import { crc32 } from 'node:zlib';

import type { StoredCase, StoredState, StoredTurn } from './log-store';

/** Covers the number too: a turn in another's place is damage. */
export function sumOfTurn({ id, body }: Pick<StoredTurn, 'id' | 'body'>): number {
  return crc32(body, crc32(String(id)));
}

export function sumOfState({ turn, sequences, engine }: Pick<StoredState, 'turn' | 'sequences' | 'engine'>): number {
  return crc32(engine, crc32(`${turn} ${sequences}`));
}

export function sumOfMark(name: string, value: number): number {
  return crc32(`${name} ${value}`);
}

export function sumOfCase({ root, body }: Pick<StoredCase, 'root' | 'body'>): number {
  return crc32(body, crc32(String(root)));
}
