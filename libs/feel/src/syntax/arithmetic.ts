import type { Parser } from './parser';
import type { ArithmeticOperator, Node } from './tree';

export function readSum(parser: Parser): Node | undefined {
  return readOperations(parser, ['+', '-'], readProduct);
}

function readProduct(parser: Parser): Node | undefined {
  return readOperations(parser, ['*', '/'], readPower);
}

function readPower(parser: Parser): Node | undefined {
  return readOperations(parser, ['**'], readSigned);
}

function readOperations(
  parser: Parser,
  operators: readonly ArithmeticOperator[],
  readOperand: (parser: Parser) => Node | undefined,
): Node | undefined {
  const { cursor } = parser;
  let left = readOperand(parser);
  while (left) {
    const before: Node = left;
    const after: Node | undefined = cursor.attempt(() => {
      const operator = /[-+*/]/.test(cursor.peek()) ? cursor.oneOf(operators) : undefined;
      const right = operator && readOperand(parser);
      return operator && right && { kind: 'arithmetic', operator, left: before, right };
    });
    if (!after) return left;
    parser.link();
    left = after;
  }
  return undefined;
}

/** The sign binds closer than any operator: `-5 ** 2` is 25. Only a number may have one more of its own. */
function readSigned(parser: Parser): Node | undefined {
  const { cursor } = parser;
  return cursor.attempt(() => {
    if (!cursor.symbol('-')) return parser.value();
    const operand = parser.value();
    return operand && { kind: 'negation', operand };
  });
}
