import { createHash, timingSafeEqual } from 'node:crypto';

/** The hands of a test on a running Weir. */
export class TestControl {
  private counted = 0;

  constructor(
    private readonly token: string,
    private readonly turns: readonly ((offsetMs: number) => void | Promise<void>)[],
  ) {}

  isKnown(authorization: string | undefined): boolean {
    const hash = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${this.token}`));
  }

  async turn(offsetMs: number): Promise<void> {
    for (const turn of this.turns) await turn(offsetMs);
  }

  count(): number {
    return ++this.counted;
  }
}
