/** 2^51 and what an engine adds to it: the keys of partition 1. */
const KEY = /(?<![\d.])2251799[89]\d{8}(?!\d)/g;
const INSTANT = /\{now([+-])(\d+)(s|m|h|d)\}/g;
const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * What is this play's own in a text, and back: `~` stands for its mark, `{now+1h}` for an instant by the engine's clock when
 * the play began, `<key>` for a key.
 */
export class Texts {
  private readonly instants = new Map<string, string>();

  constructor(
    private readonly mark: string,
    private readonly startedAt: number,
  ) {}

  filled<T>(value: T): T {
    return JSON.parse(this.filledText(JSON.stringify(value))) as T;
  }

  filledText(text: string): string {
    return text
      .replaceAll('~', this.mark)
      .replace(INSTANT, (written, sign: string, count: string, unit: keyof typeof UNIT_MS) => {
        const offset = Number(count) * UNIT_MS[unit] * (sign === '-' ? -1 : 1);
        const instant = new Date(Math.floor((this.startedAt + offset) / 1_000) * 1_000).toISOString().replace('.000Z', 'Z');
        this.instants.set(instant, written);
        return instant;
      });
  }

  masked(text: string): string {
    let masked = text.replaceAll(this.mark, '~').replace(KEY, '<key>');
    for (const [instant, written] of this.instants) masked = masked.replaceAll(instant, written);
    return masked;
  }

  /** The instant as it was written, if the scenario wrote it. */
  written(epochMs: number): string | undefined {
    return this.instants.get(new Date(epochMs).toISOString().replace('.000Z', 'Z'));
  }
}
