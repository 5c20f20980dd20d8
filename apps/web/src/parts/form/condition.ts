import type { Values } from './schema';

/**
 * Whether a form's condition holds: the comparisons that our forms use (`=not(acceptance = "explain")`, `and`, `or`, numbers, booleans, null).
 *
 * Why not the whole of FEEL: a page needs it only to hide a field, and the server checks the decision anyway. What is not understood
 * does not hold, so the field stays visible.
 */
export function holds(condition: string, values: Values): boolean {
  const tokens = condition.replace(/^\s*=/, '').match(/"[^"]*"|!=|<=|>=|[=<>()]|-?\d+(?:\.\d+)?|[A-Za-z_]\w*/g) ?? [];
  const reader = new Reader(tokens, values);
  try {
    return reader.any() === true && reader.atEnd();
  } catch {
    return false;
  }
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly values: Values,
  ) {}

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  any(): unknown {
    let held = this.all();
    while (this.takes('or')) {
      const next = this.all();
      held = held === true || next === true;
    }
    return held;
  }

  private all(): unknown {
    let held = this.comparison();
    while (this.takes('and')) {
      const next = this.comparison();
      held = held === true && next === true;
    }
    return held;
  }

  private comparison(): unknown {
    const left = this.term();
    const operator = this.tokens[this.at];
    if (!operator || !/^(=|!=|<|>|<=|>=)$/.test(operator)) return left;
    this.at += 1;
    const right = this.term();
    if (operator === '=') return left === right;
    if (operator === '!=') return left !== right;
    if (typeof left !== 'number' || typeof right !== 'number') return false;

    return operator === '<' ? left < right : operator === '>' ? left > right : operator === '<=' ? left <= right : left >= right;
  }

  private term(): unknown {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('Expected a value, but the condition ended');
    this.at += 1;
    if (token === '(') return this.closed(this.any());
    if (token === 'not' && this.takes('(')) return this.closed(this.any()) !== true;
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^-?\d/.test(token)) return Number(token);
    if (token === 'true' || token === 'false') return token === 'true';

    return token === 'null' ? null : (this.values[token] ?? null);
  }

  private closed(value: unknown): unknown {
    if (!this.takes(')')) throw new Error('Expected a closing bracket');

    return value;
  }

  private takes(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;

    return true;
  }
}
