import { type Expression, parseFeel, parseUnaryTests } from '../expression';
import { ParseFailure } from '../syntax/parse';
import type { Aggregation, DecisionTable, HitPolicy, Input, Logic, Named, Output, Rule } from './logic';
import { type XmlElement, attribute, childNamed, childrenNamed, textIn } from './xml';

/** What keeps a file from being a decision model; thrown while reading, answered as a failure. */
export class InvalidDmn extends Error {}

const LANGUAGES = [
  'feel',
  'https://www.omg.org/spec/dmn/20191111/feel/',
  'http://www.omg.org/spec/dmn/20180521/feel/',
  'http://www.omg.org/spec/feel/20140401',
];

const readers: Record<string, (element: XmlElement) => Logic> = {
  decisionTable: readTable,
  literalExpression: (element) => ({ kind: 'LITERAL_EXPRESSION', expression: readExpression(element) }),
  context: readContext,
  list: (element) => ({ kind: 'LIST', items: logicsIn(element) }),
  relation: readRelation,
  invocation: readInvocation,
  functionDefinition: (element) => ({ kind: 'FUNCTION', parameters: parametersOf(element), body: readLogicIn(element) }),
};

/** The first child that is a way to decide. */
export function readLogicIn(element: XmlElement, asWhat = 'decision expression'): Logic {
  const [logic] = logicsIn(element);
  if (!logic) throw new InvalidDmn(`unsupported ${asWhat} 'null'`);
  return logic;
}

function logicsIn(element: XmlElement): readonly Logic[] {
  return element.children.flatMap((child) => readers[child.name]?.(child) ?? []);
}

export function parametersOf(element: XmlElement): readonly string[] {
  return childrenNamed(element, 'formalParameter').map((parameter) => attribute(parameter, 'name') ?? '');
}

function readExpression(element: XmlElement | undefined): Expression {
  checkLanguage(element);
  const expression = parseFeel(textIn(element));
  if (expression instanceof ParseFailure) throw new InvalidDmn(`FEEL expression: ${expression.message}`);
  return expression;
}

function checkLanguage(element: XmlElement | undefined): void {
  const language = attribute(element, 'expressionLanguage')?.toLowerCase();
  if (language !== undefined && !LANGUAGES.includes(language))
    throw new InvalidDmn(`Expression language '${language}' is not supported`);
}

function readTable(element: XmlElement): DecisionTable {
  const outputs = childrenNamed(element, 'output').map(readOutput);
  const hitPolicy = readHitPolicy(attribute(element, 'hitPolicy') ?? 'UNIQUE');
  const aggregation = readAggregation(attribute(element, 'aggregation'));
  if (outputs.length > 1 && hitPolicy === 'COLLECT' && aggregation) {
    throw new InvalidDmn("hit policy 'COLLECT' with aggregator is not defined for compound output");
  }
  return {
    kind: 'DECISION_TABLE',
    hitPolicy,
    aggregation,
    inputs: childrenNamed(element, 'input').map(readInput),
    outputs,
    rules: childrenNamed(element, 'rule').map(readRule),
  };
}

const HIT_POLICIES: readonly HitPolicy[] = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'];
const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'MIN', 'MAX', 'COUNT'];

function readHitPolicy(text: string): HitPolicy {
  const policy = HIT_POLICIES.find((known) => known === text);
  if (!policy) throw new InvalidDmn(`Expected a hit policy of DMN, but found '${text}'`);
  return policy;
}

function readAggregation(text: string | undefined): Aggregation | undefined {
  return AGGREGATIONS.find((known) => known === text);
}

function readInput(element: XmlElement): Input {
  const expression = readExpression(childNamed(element, 'inputExpression'));
  return { id: attribute(element, 'id') ?? '', name: attribute(element, 'label') || expression.source, expression };
}

function readOutput(element: XmlElement): Output {
  const name = attribute(element, 'name') ?? '';
  const otherwise = childNamed(element, 'defaultOutputEntry');
  const values = childNamed(element, 'outputValues');
  return {
    id: attribute(element, 'id') ?? '',
    name,
    label: attribute(element, 'label') || name,
    otherwise: otherwise && readExpression(otherwise),
    priorities: values
      ? textIn(values)
          .split(',')
          .map((value) => value.trim().replace(/["']/g, ''))
      : [],
  };
}

function readRule(element: XmlElement): Rule {
  return {
    id: attribute(element, 'id') ?? '',
    tests: childrenNamed(element, 'inputEntry').map(readTests),
    outputs: childrenNamed(element, 'outputEntry').map(readExpression),
  };
}

function readTests(element: XmlElement): Rule['tests'][number] {
  checkLanguage(element);
  const text = textIn(element);
  if (text === '') return undefined;
  const tests = parseUnaryTests(text);
  if (tests instanceof ParseFailure) throw new InvalidDmn(`FEEL unary-tests: ${tests.message}`);
  return tests;
}

/** An entry without a variable is the answer of the whole context. */
function readContext(element: XmlElement): Logic {
  const entries = childrenNamed(element, 'contextEntry').map((entry) => ({
    name: attribute(childNamed(entry, 'variable'), 'name'),
    value: readLogicIn(entry),
  }));
  return {
    kind: 'CONTEXT',
    entries: entries.flatMap(({ name, value }) => (name === undefined ? [] : [{ name, value }])),
    result: entries.find(({ name }) => name === undefined)?.value,
  };
}

function readRelation(element: XmlElement): Logic {
  const columns = childrenNamed(element, 'column').map((column) => attribute(column, 'name') ?? '');
  const rows = childrenNamed(element, 'row').map((row) => {
    const cells = logicsIn(row);
    if (cells.length !== columns.length)
      throw new InvalidDmn(`expected row with '${columns.length}' elements but found '${cells.length}'`);
    return cells.map((value, index): Named<Logic> => ({ name: columns[index] ?? '', value }));
  });
  return { kind: 'RELATION', rows };
}

function readInvocation(element: XmlElement): Logic {
  const bindings = childrenNamed(element, 'binding').map((binding) => ({
    name: attribute(childNamed(binding, 'parameter'), 'name') ?? '',
    value: readExpression(childNamed(binding, 'literalExpression')),
  }));
  return { kind: 'INVOCATION', of: textIn(childNamed(element, 'literalExpression')).trim(), bindings };
}
