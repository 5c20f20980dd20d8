import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const SALT_BYTES = 8;
/** Where the two salts stand in the header of the file, and in that of a frame. */
const SALT_OF_FILE = 16;
const SALT_OF_FRAME = 8;

/**
 * Whether SQLite's write-ahead log goes on behind its last whole transaction: a write was cut off there.
 *
 * Frames of this round carry the header's salts, leftovers of an earlier round carry others
 * (https://www.sqlite.org/fileformat2.html#walformat). `frames` is how many SQLite found to be whole.
 */
export function hasTornTail(path: string, frames: number, pageBytes: number): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const salt = bytesAt(file, SALT_OF_FILE, SALT_BYTES);
    const end = HEADER_BYTES + frames * (FRAME_HEADER_BYTES + pageBytes);
    const next = bytesAt(file, end, FRAME_HEADER_BYTES);
    if (next.length < FRAME_HEADER_BYTES) return next.length > 0;
    return next.subarray(SALT_OF_FRAME, SALT_OF_FRAME + SALT_BYTES).equals(salt);
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
}
