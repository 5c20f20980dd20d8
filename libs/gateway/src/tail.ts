/** The records of one turn of the engine: they became durable together, or not at all. */
export interface Turn {
  readonly id: number;
  /** For `readTurn`. */
  readonly text: string;
}

const CHARACTERS_MAX = 8 * 1024 * 1024;

/** The newest turns of the log, remembered for whoever follows it; what does not fit is read from the disk. Nothing is remembered until somebody has asked. */
export class Tail {
  private turns: Turn[] = [];
  private characters = 0;
  private isFollowed = false;

  push(id: number, text: string): void {
    if (!this.isFollowed) return;
    this.turns.push({ id, text });
    this.characters += text.length;
    if (this.characters >= CHARACTERS_MAX) this.forget();
  }

  /** At most `limit` turns after the given one, unless some of them are no longer remembered. */
  after(id: number, limit: number): readonly Turn[] | undefined {
    this.isFollowed = true;
    const first = this.turns[0];
    if (!first || first.id > id + 1) return undefined;
    return this.turns.slice(id + 1 - first.id, id + 1 - first.id + limit);
  }

  /** Nobody will ask for these again. */
  dropUpTo(id: number): void {
    const count = this.turns.findIndex((turn) => turn.id > id);
    if (count < 0) return this.forget();
    for (const { text } of this.turns.splice(0, count)) this.characters -= text.length;
  }

  private forget(): void {
    this.turns = [];
    this.characters = 0;
  }
}
