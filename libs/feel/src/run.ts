/** What an evaluation may use up before it is stopped: work, and the size of what it makes. */
export interface Budget {
  readonly steps: number;
  readonly size: number;
}

export const DEFAULT_BUDGET: Budget = { steps: 1_000_000, size: 4_000_000 };

const CALLS_MAX = 150;

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
  private sizeLeft: number;
  private calls = 0;
  private seed: number;

  constructor({ now, zone = 'UTC', budget = DEFAULT_BUDGET }: RunOptions) {
    this.now = now;
    this.seed = now | 0;
    this.zone = zone;
    this.stepsLeft = budget.steps;
    this.sizeLeft = budget.size;
  }

  /** Answers null, so that an expression that goes wrong is null and says why. */
  warn(type: WarningType, message: string): null {
    if (this.warnings.length < WARNINGS_MAX || type === 'ASSERT_FAILURE') this.warnings.push({ type, message });
    return null;
  }

  step(count = 1): void {
    this.stepsLeft -= count;
    if (this.stepsLeft < 0) throw new Stopped('Expected the evaluation to end within its budget of steps, but it went on');
  }

  /** Before something of this many items or characters is made. */
  grow(size: number): void {
    this.step();
    this.sizeLeft -= size;
    if (this.sizeLeft < 0) throw new Stopped('Expected the values to stay within the budget of size, but they grew beyond it');
  }

  /** Not for secrets: the numbers follow from the time of the evaluation. */
  random(): number {
    this.seed = (Math.imul(this.seed ^ (this.seed >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    return ((this.seed ^ (this.seed >>> 13)) >>> 0) / 2 ** 32;
  }

  /** Functions may call themselves through their arguments, but not without end. */
  calling<T>(call: () => T): T {
    this.step();
    this.calls += 1;
    if (this.calls > CALLS_MAX) throw new Stopped(`Expected at most ${CALLS_MAX} calls inside each other, but found more`);
    try {
      return call();
    } finally {
      this.calls -= 1;
    }
  }
}
