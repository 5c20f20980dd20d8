/**
 * How columns are read: cast by SQLite to what they must be.
 *
 * Why not as they are: a flipped bit can turn a number, or bytes, into a text that is none, and on such a text libsql (0.5)
 * aborts the process instead of saying so. Cast, it is a number or bytes again, and the checksum tells that they are others.
 */
export const asNumber = (column: string): string => `CAST(${column} AS INTEGER) AS ${column}`;
export const asBytes = (column: string): string => `CAST(${column} AS BLOB) AS ${column}`;
