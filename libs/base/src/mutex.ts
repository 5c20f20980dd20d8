/** Lets one in at a time, in the order they came. */
export class Mutex {
  private last: Promise<void> = Promise.resolve();

  /** Resolves when it is our turn, with the way to end it. */
  async acquire(): Promise<() => void> {
    const before = this.last;
    let release!: () => void;
    this.last = new Promise((resolve) => (release = resolve));
    await before;
    return release;
  }
}
