import { compile } from './compile/compile';
import type { Code } from './compile/code';
import { Env, INPUT, type Scope } from './scope';
import { Run, Stopped, type RunOptions, type Warning } from './run';
import { depthOf } from './syntax/children';
import { ParseFailure, parseNode, parseTestsNode } from './syntax/parse';
import type { Node } from './syntax/tree';
import { NumberOutOfRange } from './values/decimal';
import { ArithmeticFailure } from './values/number';
import type { FeelValue } from './values/value';
import { weigh } from './values/weight';

/** What makes an incident: the expression could not be evaluated to an end. */
export class EvaluationFailure {
  constructor(
    readonly message: string,
    readonly warnings: readonly Warning[],
  ) {}
}

/** A result, and why parts of it are null. */
export interface Evaluated {
  readonly value: FeelValue;
  readonly warnings: readonly Warning[];
}

/** An expression, parsed and compiled once. A static one is its own text. */
export class Expression {
  private constructor(
    /** Without the leading `=`. */
    readonly source: string,
    readonly isStatic: boolean,
    private readonly code: Code,
  ) {}

  static ofText(text: string): Expression {
    return new Expression(text, true, () => text);
  }

  static compiled(source: string, node: Node): Expression {
    return new Expression(source, false, within(depthOf(node), compile(node)));
  }

  /** The value is not too large to be written down, nor too deep. */
  evaluate(scope: Scope, options: RunOptions): Evaluated | EvaluationFailure {
    const { code } = this;
    return evaluated(new Run(options), (run) => runCode(this.source, (env) => weighed(code(env), run), run, scope));
  }

  /** As a part of something larger, within its budget. */
  runIn(run: Run, scope: Scope): FeelValue | EvaluationFailure {
    return runCode(this.source, this.code, run, scope);
  }
}

/** `=...` is FEEL, anything else a text that stands for itself. */
export function parseExpression(source: string): Expression | ParseFailure {
  return source.startsWith('=') ? parseFeel(source.slice(1)) : Expression.ofText(source);
}

/** FEEL without the leading `=`, as decision tables write it. */
export function parseFeel(source: string): Expression | ParseFailure {
  const node = parseNode(source);
  return node instanceof ParseFailure ? node : Expression.compiled(source, node);
}

/** The tests of a cell in a decision table. */
export class UnaryTests {
  constructor(
    readonly source: string,
    private readonly code: Code,
  ) {}

  /** True or false; null when the input could not be compared. */
  evaluate(input: FeelValue, scope: Scope, options: RunOptions): Evaluated | EvaluationFailure {
    return evaluated(new Run(options), (run) => this.runIn(run, input, scope));
  }

  runIn(run: Run, input: FeelValue, scope: Scope): FeelValue | EvaluationFailure {
    return runCode(this.source, (env) => this.code(env.bind(INPUT, input)), run, scope);
  }
}

export function parseUnaryTests(source: string): UnaryTests | ParseFailure {
  const node = parseTestsNode(source);
  return node instanceof ParseFailure ? node : new UnaryTests(source, within(depthOf(node), compile(node)));
}

function within(depth: number, code: Code): Code {
  return (env) => env.run.calling(depth, () => code(env));
}

function weighed(value: FeelValue, run: Run): FeelValue {
  weigh(value, run);
  return value;
}

function evaluated(run: Run, work: (run: Run) => FeelValue | EvaluationFailure): Evaluated | EvaluationFailure {
  const result = work(run);
  return result instanceof EvaluationFailure ? result : { value: result, warnings: run.warnings };
}

function runCode(source: string, code: Code, run: Run, scope: Scope): FeelValue | EvaluationFailure {
  const warned = run.warnings.length;
  try {
    const value = code(Env.of(run, scope));
    const broken = run.warnings.slice(warned).find(({ type }) => type === 'ASSERT_FAILURE');
    return broken
      ? new EvaluationFailure(`Assertion failure on evaluate the expression '${source}': ${broken.message}`, run.warnings)
      : value;
  } catch (error) {
    if (error instanceof Stopped)
      return new EvaluationFailure(`failed to evaluate expression '${source}': ${error.message}`, run.warnings);
    if (error instanceof ArithmeticFailure || error instanceof NumberOutOfRange) {
      return new EvaluationFailure(`failed to evaluate expression '${source}' : ${error.message}`, run.warnings);
    }
    throw error;
  }
}
