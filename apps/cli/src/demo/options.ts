/** What `npm run demo -- --seed 1 --days 7 [--until ISO]` asks for. */
export interface DemoOptions {
  readonly seed: number;
  readonly days: number;
  /** Epoch milliseconds: where virtual time ends. */
  readonly until: number;
}

const DAY_MS = 86_400_000;
const DAYS_MAX = 400;

export function demoOptions(args: readonly string[], now: number): DemoOptions & { readonly from: number } {
  const given = (name: string) => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : args[at + 1];
  };
  const seed = whole('seed', given('seed') ?? '1', 0, 2 ** 31);
  const days = whole('days', given('days') ?? '7', 1, DAYS_MAX);
  const untilText = given('until');
  const until = untilText === undefined ? now : Date.parse(untilText);
  if (Number.isNaN(until)) throw new Error(`Expected --until to be an instant like 2026-11-24T09:00:00Z, but it is ${untilText}`);
  if (until > now) throw new Error(`Expected --until not to lie in the future, but it is ${untilText}: a town cannot have lived yet`);
  return { seed, days, until, from: until - days * DAY_MS };
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) throw new Error(`Expected --${name} to be a whole number from ${min} to ${max}, but it is ${text}`);
  return value;
}
