import { ExactNumber } from './exact-json';

/** How many bytes a value takes as MessagePack, in which Zeebe measures what fits into one message. */
export function packedSize(value: unknown): number {
  if (typeof value === 'string') return ofText(value);
  if (typeof value === 'number') return Number.isInteger(value) ? ofInteger(value) : 9;
  if (value instanceof ExactNumber) return 9;
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, each: unknown) => sum + packedSize(each), headerOf(value.length));
  const members = Object.entries(value);
  return members.reduce((sum, [name, each]) => sum + ofText(name) + packedSize(each), headerOf(members.length));
}

function ofText(text: string): number {
  const bytes = Buffer.byteLength(text);
  return bytes + (bytes < 32 ? 1 : bytes < 256 ? 2 : bytes < 65_536 ? 3 : 5);
}

function ofInteger(value: number): number {
  if (value >= -32 && value < 128) return 1;
  if (value >= -128 && value < 256) return 2;
  if (value >= -32_768 && value < 65_536) return 3;
  return value >= -(2 ** 31) && value < 2 ** 32 ? 5 : 9;
}

/** Of a list or a map. */
function headerOf(count: number): number {
  return count < 16 ? 1 : count < 65_536 ? 3 : 5;
}
