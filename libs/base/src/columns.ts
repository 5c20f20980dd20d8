import type { ColumnOptions } from 'typeorm';

/**
 * A column that keeps a JSON value as text, letter for letter.
 *
 * Why not the type "json": MySQL sorts its keys anew, so what was hashed could not be hashed again, and its driver parses it twice.
 */
export function jsonColumn(options: Omit<ColumnOptions, 'type' | 'transformer'> = {}): ColumnOptions {
  return {
    ...options,
    type: 'longtext',
    transformer: {
      to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
      from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    },
  };
}

/** A column for texts that may pass 64 KiB, such as diagrams. */
export function longTextColumn(options: Omit<ColumnOptions, 'type'> = {}): ColumnOptions {
  return { ...options, type: 'longtext' };
}

/** A column for an instant, as `toInstant` writes it. */
export function instantColumn(options: Omit<ColumnOptions, 'type' | 'length'> = {}): ColumnOptions {
  return { ...options, type: 'varchar', length: 24 };
}
