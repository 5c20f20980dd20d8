import { randomBytes } from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: 128 random bits in 26 letters that cannot be mistaken for one another when read aloud. */
export function newId(): string {
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`);
  let id = '';
  for (let at = 0; at < 26; at++) {
    id = letters.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
}
