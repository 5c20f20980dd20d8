import type { Node } from '../syntax/tree';
import { compileArithmetic, compileNegation } from './arithmetic';
import { compileCall, compileFunction } from './calls';
import type { Code } from './code';
import { compileBetween, compileComparison, compileInstanceOf } from './comparison';
import { compileFilter } from './filter';
import { compileFor, compileIterationContext, compileQuantified } from './iteration';
import { compileIf, compileJunction, compileNot } from './logic';
import { compileContext, compileList, compileName, compilePath, compileRange } from './names';
import {
  compileIn,
  compileInput,
  compileInputComparison,
  compileInputEqual,
  compileInputInRange,
  compileUnaryTest,
} from './unary-tests';

/** Turns a tree into closures, once; they then run as often as needed. */
export function compile(node: Node): Code {
  switch (node.kind) {
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'input':
      return compileInput();
    case 'list':
      return compileList(node, compile);
    case 'context':
      return compileContext(node, compile);
    case 'range':
      return compileRange(node, compile);
    case 'arithmetic':
      return compileArithmetic(node, compile);
    case 'negation':
      return compileNegation(node, compile);
    case 'comparison':
      return compileComparison(node, compile);
    case 'between':
      return compileBetween(node, compile);
    case 'not':
      return compileNot(node, compile);
    case 'or':
    case 'and':
      return compileJunction(node, compile);
    case 'if':
      return compileIf(node, compile);
    case 'for':
      return compileFor(node, compile);
    case 'some':
    case 'every':
      return compileQuantified(node, compile);
    case 'iteration':
      return compileIterationContext(node, compile);
    case 'instance of':
      return compileInstanceOf(node, compile);
    case 'in':
      return compileIn(node, compile);
    case 'name':
      return compileName(node);
    case 'path':
      return compilePath(node, compile);
    case 'filter':
      return compileFilter(node, compile);
    case 'call':
      return compileCall(node, compile);
    case 'function':
      return compileFunction(node, compile);
    case 'input compare':
      return compileInputComparison(node, compile);
    case 'input equal':
      return compileInputEqual(node, compile);
    case 'input in range':
      return compileInputInRange(node, compile);
    case 'unary test':
      return compileUnaryTest(node, compile);
  }
}
