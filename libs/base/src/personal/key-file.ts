import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/** What is derived from the installation's master key, which itself never leaves the file. */
export interface MasterKeys {
  /** Wraps the persons' data keys. */
  readonly wrap: Buffer;
  /** Hides what people are found by. */
  readonly index: Buffer;
}

/** Reads the master key; at the very first start, makes it, for the owner's eyes only. */
export function masterKeys(file: string, allowed: { readonly toMake: boolean }): MasterKeys {
  if (!existsSync(file)) {
    if (!allowed.toMake)
      throw new Error(`Expected the key file ${file}, with which the personal data is encrypted, but it is not there`);
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process of the same first start was quicker; its key is ours.
      if (!existsSync(file)) throw error;
    }
  }
  const master = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (master.length !== KEY_BYTES)
    throw new Error(`Expected the key file ${file} to hold ${KEY_BYTES} bytes in hexadecimal, but it holds ${master.length}`);
  const derived = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', purpose, KEY_BYTES));
  return { wrap: derived('weir/wrap'), index: derived('weir/index') };
}
