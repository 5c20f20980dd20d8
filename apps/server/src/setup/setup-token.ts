import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What the first start asks for: the administrator's one-time token, printed at the start, or the password a script was given. */
export class SetupToken {
  readonly text: string;

  constructor(
    given: string | undefined,
    /** Whether it has to be printed, because nobody knows it. */
    readonly isPrinted: boolean = given === undefined,
  ) {
    this.text = given ?? randomBytes(12).toString('base64url');
  }

  fits(text: string): boolean {
    const hash = (one: string) => createHash('sha256').update(one).digest();
    return timingSafeEqual(hash(text), hash(this.text));
  }
}
