import type { Node } from '../syntax/tree';
import { compileArithmetic, compileNegation } from './arithmetic';
import { compileCall, compileFunction } from './calls';
import type { Code } from './code';
import { compileComparison, compileInstanceOf } from './comparison';
import { compileFilter } from './filter';
import { compileFor, compileIterationContext, compileQuantified } from './iteration';
import { compileIf, compileJunction, compileNot } from './logic';
import { compileContext, compileList, compileName, compilePath, compileRange } from './names';
import { compileIn, compileInput, compileInputComparison, compileInputEqual, compileInputInRange, compileUnaryTest } from './unary-tests';

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
      return compileList(node);
    case 'context':
      return compileContext(node);
    case 'range':
      return compileRange(node);
    case 'arithmetic':
      return compileArithmetic(node);
    case 'negation':
      return compileNegation(node);
    case 'comparison':
      return compileComparison(node);
    case 'not':
      return compileNot(node);
    case 'or':
    case 'and':
      return compileJunction(node);
    case 'if':
      return compileIf(node);
    case 'for':
      return compileFor(node);
    case 'some':
    case 'every':
      return compileQuantified(node);
    case 'iteration':
      return compileIterationContext(node);
    case 'instance of':
      return compileInstanceOf(node);
    case 'in':
      return compileIn(node);
    case 'name':
      return compileName(node);
    case 'path':
      return compilePath(node);
    case 'filter':
      return compileFilter(node);
    case 'call':
      return compileCall(node);
    case 'function':
      return compileFunction(node);
    case 'input compare':
      return compileInputComparison(node);
    case 'input equal':
      return compileInputEqual(node);
    case 'input in range':
      return compileInputInRange(node);
    case 'unary test':
      return compileUnaryTest(node);
  }
}

export type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;
