import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const BYTES = 12;

/**
 * Remembers, in a file of its own beside the log, which turn was acknowledged last.
 *
 * Why: SQLite takes a damaged end of its write-ahead log for a write that was cut off, and forgets it without a word. The
 * witness is written after the turn's fsync and without one of its own, so it costs nothing, is exact when the process dies,
 * lags when the power goes, and never runs ahead. What cannot be read tells nothing and counts as 0.
 */
export class Witness {
  private readonly file: number;
  readonly seen: number;

  constructor(path: string) {
    this.file = openSync(path, constants.O_RDWR | constants.O_CREAT);
    this.seen = this.read();
  }

  saw(turn: number): void {
    const bytes = Buffer.alloc(BYTES);
    bytes.writeDoubleBE(turn);
    bytes.writeUInt32BE(crc32(bytes.subarray(0, 8)), 8);
    writeSync(this.file, bytes, 0, BYTES, 0);
  }

  close(): void {
    closeSync(this.file);
  }

  private read(): number {
    const bytes = Buffer.alloc(BYTES);
    const length = readSync(this.file, bytes, 0, BYTES, 0);
    return length === BYTES && crc32(bytes.subarray(0, 8)) === bytes.readUInt32BE(8) ? bytes.readDoubleBE() : 0;
  }
}
