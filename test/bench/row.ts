/** One row of the budgets in design.md §10: measures, and prints what is asked beside what was found. */
export type Row = (isShort: boolean) => Promise<void>;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const thousands = (value: number) => Math.round(value).toLocaleString('en-US');
