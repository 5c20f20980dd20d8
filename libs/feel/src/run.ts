/** What an evaluation may use up before it is stopped. */
export interface Budget {
  /** A step is work of about 10 ns: an addition of small integers, eight items copied, sixteen characters looked through. */
  readonly steps: number;
}

export const DEFAULT_BUDGET: Budget = { steps: 90_000 };

/** Operations inside each other, those of the functions that are under way included: so many fit the stack with room to spare. */
const DEPTH_MAX = 3_000;

/** Lists and contexts inside each other: whoever goes through a value calls himself so many times at most. */
const VALUE_DEPTH_MAX = 1_000;

/** Characters. Joining texts takes no time until the joined text is looked at, so its length needs a bound of its own. */
const TEXT_LENGTH_MAX = 4_000_000;

export interface Warning {
  readonly type: WarningType;
  readonly message: string;
}

export type WarningType =
  | 'NO_VARIABLE_FOUND'
  | 'NO_CONTEXT_ENTRY_FOUND'
  | 'NO_PROPERTY_FOUND'
  | 'NOT_COMPARABLE'
  | 'INVALID_TYPE'
  | 'NO_FUNCTION_FOUND'
  | 'FUNCTION_INVOCATION_FAILURE'
  | 'ASSERT_FAILURE';

export interface RunOptions {
  /** Epoch milliseconds: what `now()` answers. */
  readonly now: number;
  /** The zone of `now()` and `today()`; UTC when not given. */
  readonly zone?: string;
  readonly budget?: Budget;
}

/** The evaluation cannot go on; thrown inside, answered as a failure outside. */
export class Stopped extends Error {}

const WARNINGS_MAX = 100;

/** One evaluation: what time it is, what it used up, and what it had to say. */
export class Run {
  readonly now: number;
  readonly zone: string;
  readonly warnings: Warning[] = [];
  private stepsLeft: number;
  private depth = 0;
  private seed: number;
  private paid: Set<unknown> | undefined;

  constructor({ now, zone = 'UTC', budget = DEFAULT_BUDGET }: RunOptions) {
    this.now = now;
    this.seed = now | 0;
    this.zone = zone;
    this.stepsLeft = budget.steps;
  }

  /** Answers null, so that an expression that goes wrong is null and says why. What is said is written down, perhaps in an incident. */
  warn(type: WarningType, message: string): null {
    if (this.warnings.length >= WARNINGS_MAX && type !== 'ASSERT_FAILURE') return null;
    this.step(message.length);
    this.warnings.push({ type, message });
    return null;
  }

  /** Before work is done: what it takes is paid first, so that the last step of a budget is not the most expensive one. */
  step(count = 1): void {
    this.stepsLeft -= count;
    if (this.stepsLeft < 0) throw new Stopped('Expected the evaluation to end within its budget of steps, but it went on');
  }

  /** For what is kept and found again within an evaluation: only the first time costs. */
  stepOnce(thing: unknown, count: number): void {
    if (this.isNew(thing)) this.step(count);
  }

  /** What an evaluation is given to work on, it may also work on: more steps, once for each thing given. */
  allow(thing: object | string, count: number): void {
    if (this.isNew(thing)) this.stepsLeft += count;
  }

  private isNew(thing: unknown): boolean {
    this.paid ??= new Set();
    return !this.paid.has(thing) && this.paid.add(thing) !== undefined;
  }

  /** Before a list of so many items is made, or gone through by what the machine does at once. */
  items(count: number): void {
    this.step(1 + (count >> 3));
  }

  /** Before so many characters are looked through or copied. */
  characters(count: number): void {
    this.step(1 + (count >> 4));
  }

  /** Before texts are joined. */
  text(length: number): void {
    this.step(4);
    if (length > TEXT_LENGTH_MAX)
      throw new Stopped(`Expected texts of at most ${TEXT_LENGTH_MAX} characters, but one grew to ${length}`);
  }

  /** On the way into a value. */
  within(depth: number): void {
    this.step();
    if (depth > VALUE_DEPTH_MAX)
      throw new Stopped(`Expected at most ${VALUE_DEPTH_MAX} values inside each other, but found more`);
  }

  /** Not for secrets: the numbers follow from the time of the evaluation. */
  random(): number {
    this.seed = (Math.imul(this.seed ^ (this.seed >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    return ((this.seed ^ (this.seed >>> 13)) >>> 0) / 2 ** 32;
  }

  /** Functions may call themselves through their arguments, but not without end. `depth` is that of what is called. */
  calling<T>(depth: number, call: () => T): T {
    this.step(4);
    this.depth += depth;
    if (this.depth > DEPTH_MAX) throw new Stopped(`Expected at most ${DEPTH_MAX} operations inside each other, but found more`);
    const result = call();
    this.depth -= depth;
    return result;
  }
}
