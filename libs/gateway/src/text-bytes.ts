const BYTES_MIN = 64 * 1024;
const BYTES_A_CHARACTER_MAX = 3;

/** Many texts as one piece of UTF-8. Why not `join`: it copies every text twice more, and half of an export's time went there. */
export class TextBytes {
  length = 0;
  private bytes: Buffer;

  constructor(expected = BYTES_MIN) {
    this.bytes = Buffer.allocUnsafe(expected);
  }

  add(text: string): void {
    const needed = this.length + text.length * BYTES_A_CHARACTER_MAX;
    if (needed > this.bytes.length) this.grow(needed);
    this.length += this.bytes.write(text, this.length);
  }

  whole(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
