import { createHmac, randomBytes } from 'node:crypto';

import { isUniqueViolation } from '../driver-errors';
import { Rejected } from '../errors';
import { inTransaction, reading, rows } from '../transaction';
import { masterKeys, type MasterKeys } from './key-file';
import { bigrams, normalAccount, normalPhone } from './normal';
import { PersonKey } from './person-key';
import { seal, unseal } from './sealed';

/**
 * Personal data: encrypted under a key of the person's own, found by keyed hashes, gone for ever when the key is destroyed.
 *
 * Invariant: no name, phone number or note of a person stands in the database in the clear.
 */
export class Personal {
  private constructor(private readonly keys: MasterKeys) {}

  /** Reads the key file; makes it only while nothing has been encrypted yet. */
  static async open(keyFile: string): Promise<Personal> {
    const encrypted = await reading(() => rows(PersonKey).count());
    return new Personal(masterKeys(keyFile, { toMake: encrypted === 0 }));
  }

  /** Encrypts a text of that person, in the current transaction. */
  async encrypt(personId: string, text: string): Promise<string> {
    const key = (await this.keyOf(personId)) ?? (await this.newKey(personId));
    return seal(key, Buffer.from(text), personId);
  }

  /** Gives the text again, or null when the person has been erased. */
  async decrypt(personId: string, sealed: string): Promise<string | null> {
    const row = await rows(PersonKey).findOneBy({ personId });
    if (!row) throw new Error(`Expected person ${personId} to have a key, but there is none`);
    return row.wrappedKey === null ? null : unseal(this.unwrap(personId, row.wrappedKey), sealed, personId).toString();
  }

  /** Erases the person: all that was encrypted for them stays where it is and says nothing any more. */
  destroy(personId: string): Promise<void> {
    return inTransaction(async () => {
      const { affected } = await rows(PersonKey).update({ personId }, { wrappedKey: null });
      if (affected === 0) await rows(PersonKey).insert({ personId, wrappedKey: null });
    });
  }

  /** By what a phone number is found, however it was written. */
  indexPhone(text: string): string {
    return this.hide('phone', normalPhone(text));
  }

  indexAccount(text: string): string {
    return this.hide('account', normalAccount(text));
  }

  /** By what a name is found: each pair of neighbouring letters, hidden. A search asks for rows that hold all of its pairs. */
  indexName(text: string): string[] {
    return bigrams(text).map((pair) => this.hide('name', pair).slice(0, 16));
  }

  private async keyOf(personId: string): Promise<Buffer | undefined> {
    const row = await rows(PersonKey).findOneBy({ personId });
    if (!row) return undefined;
    if (row.wrappedKey === null) throw new Rejected(`Expected person ${personId} to be kept, but they have been erased`);
    return this.unwrap(personId, row.wrappedKey);
  }

  private async newKey(personId: string): Promise<Buffer> {
    const key = randomBytes(32);
    try {
      await rows(PersonKey).insert({ personId, wrappedKey: seal(this.keys.wrap, key, personId) });
      return key;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const theirs = await this.keyOf(personId);
      if (!theirs) throw error;
      return theirs;
    }
  }

  private unwrap(personId: string, wrapped: string): Buffer {
    return unseal(this.keys.wrap, wrapped, personId);
  }

  private hide(what: string, text: string): string {
    return createHmac('sha256', this.keys.index).update(`${what}:${text}`).digest('hex').slice(0, 32);
  }
}
