import { types } from 'node:util';

/** Why two shapes: libsql gives a blob as a Buffer from `get` and as an ArrayBuffer from `all`. */
export function bytesOf(blob: unknown): Uint8Array {
  if (types.isUint8Array(blob)) return blob;
  if (types.isArrayBuffer(blob)) return new Uint8Array(blob);
  throw new Error('Expected packed bytes in the log, but found another shape');
}

/** What is no UTF-8 becomes another text, which no checksum fits. */
export function textOf(blob: unknown): string {
  return new TextDecoder().decode(bytesOf(blob));
}
