import type { ColumnOptions } from 'typeorm';

/** Yes or no, kept as 1 or 0: the same on every database. */
export function flagColumn(): ColumnOptions {
  return {
    type: 'integer',
    transformer: { to: (value: boolean) => (value ? 1 : 0), from: (value: number) => Number(value) === 1 },
  };
}

/** A code or an id. */
export function code(length = 40): { type: 'varchar'; length: number } {
  return { type: 'varchar', length };
}

export function optionalCode(length = 40): { type: 'varchar'; length: number; nullable: true } {
  return { type: 'varchar', length, nullable: true };
}
