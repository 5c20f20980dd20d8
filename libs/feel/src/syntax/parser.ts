import { Cursor } from './cursor';
import { readCall, readFunctionDefinition } from './calls';
import { readConstant, readContext, readList } from './literals';
import { readName } from './names';
import type { ArithmeticOperator, Node, OrderOperator, Range } from './tree';

/** Deeper nesting and longer chains (`1 + 1 + ...`) are refused, so that no expression can exhaust the stack. */
const DEPTH_MAX = 400;
const LINKS_MAX = 2_000;

export class TooDeep extends Error {}

/** Numbers, strings, temporal literals, and what stands between values. */
const NO_NAME = /[\d."@)\]},:<>=+*/-]/;

/** Names of types that no name could be. */
const SPECIAL_TYPE = /years and months duration|days and time duration|date and time|function/y;

/** What may be read again at a place where it has been read. */
type Rule = 'expression' | 'arithmetic' | 'value' | 'signed';

/**
 * Reads expressions by Camunda's grammar, in its order of alternatives: the first that fits is taken, and one that does not
 * fit leaves no trace. What was found at a place is remembered, so reading takes linear time.
 */
export class Parser {
  readonly cursor: Cursor;
  private depth = 0;
  private links = 0;
  private readonly found: Record<Rule, Map<number, { readonly node: Node | undefined; readonly end: number }>> = {
    expression: new Map(),
    arithmetic: new Map(),
    value: new Map(),
    signed: new Map(),
  };

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  expression(): Node | undefined {
    return this.once('expression', () => this.introduced() ?? this.disjunction());
  }

  /** Arithmetic without comparison: what may stand at the ends of a range. */
  arithmetic(): Node | undefined {
    return this.once('arithmetic', () => this.sum());
  }

  range(): Range | undefined {
    return this.cursor.attempt(() => {
      const open = this.cursor.oneOf(['(', ']', '[']);
      const start = open && this.arithmetic();
      const end = start && this.cursor.symbol('..') && this.arithmetic();
      const close = end && this.cursor.oneOf([')', '[', ']']);
      if (!start || !end || !close) return undefined;
      return { kind: 'range', start, end, startIncluded: open === '[', endIncluded: close === ']' };
    });
  }

  /** The tests of a decision table's cell, or of `in (...)`. */
  positiveUnaryTests(): Node | undefined {
    const tests = this.cursor.separated(() => this.positiveUnaryTest(), ',');
    if (!tests) return undefined;
    return tests.length === 1 ? tests[0] : { kind: 'or', operands: tests };
  }

  positiveUnaryTest(): Node | undefined {
    const literal = this.cursor.attempt(() => {
      const word = this.cursor.symbol('true') ? true : this.cursor.symbol('false') ? false : undefined;
      this.cursor.skipBlanks();
      const ends = this.cursor.atEnd || this.cursor.text.charAt(this.cursor.position) === ',';
      return word === undefined || !ends ? undefined : { value: word };
    });
    if (literal) return { kind: 'input equal', operand: { kind: 'constant', value: literal.value } };

    const operand = this.expression();
    if (operand?.kind === 'input compare' || operand?.kind === 'input in range') return operand;
    return operand && { kind: 'unary test', operand };
  }

  private once(rule: Rule, read: () => Node | undefined): Node | undefined {
    const start = this.cursor.position;
    const known = this.found[rule].get(start);
    if (known) {
      this.cursor.position = known.end;
      return known.node;
    }
    if (this.depth >= DEPTH_MAX) throw new TooDeep(`Expected at most ${DEPTH_MAX} nested expressions, but found more`);
    this.depth += 1;
    const node = this.cursor.attempt(read);
    this.depth -= 1;
    this.found[rule].set(start, { node, end: this.cursor.position });
    return node;
  }

  private link(): void {
    this.links += 1;
    if (this.links > LINKS_MAX) throw new TooDeep(`Expected at most ${LINKS_MAX} operators, but found more`);
  }

  /** What begins with `if`, `for`, `some` or `every`. */
  private introduced(): Node | undefined {
    return /[ifse]/.test(this.cursor.peek()) ? (this.conditional() ?? this.iteration()) : undefined;
  }

  private conditional(): Node | undefined {
    return this.cursor.attempt(() => {
      const condition = this.cursor.symbol('if') && this.expression();
      const consequence = condition && this.cursor.symbol('then') && this.expression();
      const alternative = consequence && this.cursor.symbol('else') && this.expression();
      return condition && consequence && alternative && { kind: 'if', condition, consequence, alternative };
    });
  }

  private iteration(): Node | undefined {
    return this.cursor.attempt(() => {
      const kind = (['for', 'some', 'every'] as const).find((word) => this.cursor.symbol(word));
      const iterators = kind && this.cursor.separated(() => this.iterator(), ',');
      const body = iterators && this.cursor.symbol(kind === 'for' ? 'return' : 'satisfies') && this.expression();
      return kind && iterators && body && { kind, iterators, body };
    });
  }

  private iterator(): readonly [string, Node] | undefined {
    return this.cursor.attempt(() => {
      const name = readName(this.cursor);
      const list = name !== undefined && this.cursor.symbol('in') && (this.iterationContext() ?? this.value());
      return name !== undefined && list ? ([name, list] as const) : undefined;
    });
  }

  private iterationContext(): Node | undefined {
    return this.cursor.attempt(() => {
      const start = this.arithmetic();
      const end = start && this.cursor.symbol('..') && this.arithmetic();
      return start && end && { kind: 'iteration', start, end };
    });
  }

  private disjunction(): Node | undefined {
    return this.joined('or', () => this.joined('and', () => this.comparison()));
  }

  private joined(kind: 'or' | 'and', operand: () => Node | undefined): Node | undefined {
    let left = operand();
    while (left) {
      const right = this.cursor.attempt(() => this.cursor.symbol(kind) && operand());
      if (!right) return left;
      this.link();
      left = { kind, operands: [left, right] };
    }
    return undefined;
  }

  private comparison(): Node | undefined {
    const left = this.arithmetic();
    if (!left) return this.inputTest();
    return this.binaryComparison(left) ?? this.between(left) ?? this.instanceOf(left) ?? this.in(left) ?? left;
  }

  private binaryComparison(left: Node): Node | undefined {
    return this.cursor.attempt(() => {
      const operator = /[<>=!]/.test(this.cursor.peek()) ? this.cursor.oneOf(['<=', '>=', '<', '>', '!=', '=']) : undefined;
      const right = operator && this.arithmetic();
      if (!right) return undefined;
      if (operator === '!=') return { kind: 'not', operand: { kind: 'comparison', operator: '=', left, right } };
      return { kind: 'comparison', operator, left, right };
    });
  }

  private between(operand: Node): Node | undefined {
    return this.cursor.attempt(() => {
      const low = this.cursor.symbol('between') && this.arithmetic();
      const high = low && this.cursor.symbol('and') && this.arithmetic();
      return low && high && { kind: 'between', operand, low, high };
    });
  }

  private instanceOf(operand: Node): Node | undefined {
    return this.cursor.attempt(() => {
      const type =
        this.cursor.symbol('instance') &&
        this.cursor.symbol('of') &&
        (this.cursor.match(SPECIAL_TYPE) ?? this.cursor.separated(() => readName(this.cursor), '.')?.join('.'));
      return type ? { kind: 'instance of', operand, type } : undefined;
    });
  }

  private in(operand: Node): Node | undefined {
    return this.cursor.attempt(() => {
      if (!this.cursor.symbol('in')) return undefined;
      const test = this.bracedTests() ?? this.positiveUnaryTest();
      return test && { kind: 'in', operand, test };
    });
  }

  bracedTests(): Node | undefined {
    return this.cursor.attempt(() => {
      const tests = this.cursor.symbol('(') && this.positiveUnaryTests();
      return tests && this.cursor.symbol(')') ? tests : undefined;
    });
  }

  private inputTest(): Node | undefined {
    const compared = this.cursor.attempt((): Node | undefined => {
      const operator = this.cursor.oneOf<OrderOperator>(['<=', '>=', '<', '>']);
      const operand = operator && this.arithmetic();
      return operator && operand && { kind: 'input compare', operator, operand };
    });
    if (compared) return compared;

    const range = this.range();
    return range && { kind: 'input in range', range };
  }

  private sum(): Node | undefined {
    return this.operations(['+', '-'], () => this.operations(['*', '/'], () => this.operations(['**'], () => this.signed())));
  }

  private operations(operators: readonly ArithmeticOperator[], operand: () => Node | undefined): Node | undefined {
    let left = operand();
    while (left) {
      const before: Node = left;
      const after: Node | undefined = this.cursor.attempt(() => {
        const operator = /[-+*/]/.test(this.cursor.peek()) ? this.cursor.oneOf(operators) : undefined;
        const right = operator && operand();
        return operator && right && { kind: 'arithmetic', operator, left: before, right };
      });
      if (!after) return left;
      this.link();
      left = after;
    }
    return undefined;
  }

  /** The sign binds closer than any operator: `-5 ** 2` is 25. */
  private signed(): Node | undefined {
    return this.cursor.attempt(() => {
      if (!this.cursor.symbol('-')) return this.value();
      const operand = this.once('signed', () => this.signed());
      return operand && { kind: 'negation', operand };
    });
  }

  private value(): Node | undefined {
    return this.once('value', () => {
      let node = this.terminal();
      while (node) {
        const next = this.path(node) ?? this.filter(node);
        if (!next) return node;
        this.link();
        node = next;
      }
      return undefined;
    });
  }

  private path(operand: Node): Node | undefined {
    return this.cursor.attempt(() => {
      this.cursor.skipBlanks();
      if (this.cursor.text.startsWith('..', this.cursor.position) || !this.cursor.symbol('.')) return undefined;
      const key = this.cursor.match(/time offset|start included|end included/y) ?? readName(this.cursor);
      return key === undefined ? undefined : { kind: 'path', operand, key };
    });
  }

  private filter(list: Node): Node | undefined {
    return this.cursor.attempt(() => {
      const condition = this.cursor.symbol('[') && this.expression();
      return condition && this.cursor.symbol(']') ? { kind: 'filter', list, condition } : undefined;
    });
  }

  private terminal(): Node | undefined {
    switch (this.cursor.peek()) {
      case '(':
        return this.braced();
      case '[':
        return readList(this);
      case '{':
        return readContext(this);
      case '?':
        return this.cursor.symbol('?') && { kind: 'input' };
      default:
        return this.named() ?? readConstant(this.cursor) ?? readFunctionDefinition(this);
    }
  }

  private named(): Node | undefined {
    return NO_NAME.test(this.cursor.peek()) ? undefined : (readCall(this) ?? this.variable());
  }

  private variable(): Node | undefined {
    const name = readName(this.cursor);
    return name === undefined ? undefined : { kind: 'name', name };
  }

  private braced(): Node | undefined {
    return this.cursor.attempt(() => {
      const node = this.cursor.symbol('(') && this.expression();
      return node && this.cursor.symbol(')') ? node : undefined;
    });
  }
}
