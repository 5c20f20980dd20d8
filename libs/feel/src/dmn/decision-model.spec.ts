import { definitions } from '../../testing';
import { DecisionFailure, ParseFailure, parseDmn } from '../index';

const literal = (text: string) => `<literalExpression id="l"><text>${text}</text></literalExpression>`;
const requires = (id: string) =>
  `<informationRequirement id="r-${id}"><requiredDecision href="#${id}"/></informationRequirement>`;
const knows = (id: string) => `<knowledgeRequirement id="k-${id}"><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
const decision = (id: string, content: string, name = id) =>
  `<decision id="${id}" name="${name}"><variable id="v-${id}" name="${name}"/>${content}</decision>`;
const tenfold = `<businessKnowledgeModel id="f" name="ten fold"><encapsulatedLogic id="e"><formalParameter id="p" name="a"/>${literal('a * 10')}</encapsulatedLogic></businessKnowledgeModel>`;

function decide(content: string): { text: string; decisions: string[]; failed?: string } {
  const model = parseDmn(definitions(content));
  if (model instanceof ParseFailure) return { text: model.message, decisions: [] };
  const result = model.evaluate('top', { get: (name) => (name === 'x' ? 2 : undefined) }, { now: 0 });
  const decisions = result.evaluatedDecisions.map(({ decisionId, outputJson }) => `${decisionId} = ${outputJson}`);
  return result instanceof DecisionFailure
    ? { text: result.message, decisions, failed: result.failedDecisionId }
    : { text: result.outputJson, decisions };
}

describe('A decision model', () => {
  it('makes the required decisions first and sees them by their names', () => {
    const content = decision('top', requires('low') + literal('x + lowest')) + decision('low', literal('40'), 'lowest');
    expect(decide(content)).toEqual({ text: '42', decisions: ['low = 40', 'top = 42'] });
  });

  it('says which required decision failed', () => {
    const content = decision('top', requires('low') + literal('low')) + decision('low', literal('modulo(1, 0)'));
    expect(decide(content)).toEqual({
      text: "Expected to evaluate decision 'top', but failed to evaluate expression 'modulo(1, 0)' : java.lang.ArithmeticException: Division by zero",
      decisions: ['low = null'],
      failed: 'low',
    });
  });

  it('calls business knowledge like a function', () => {
    expect(decide(decision('top', knows('f') + literal('ten fold(x) + 1')) + tenfold)).toEqual({
      text: '21',
      decisions: ['f = 20', 'top = 21'],
    });
  });

  it('invokes business knowledge by its name', () => {
    const binding = `<binding><parameter id="q" name="a"/>${literal('x + 1')}</binding>`;
    const content = decision('top', `${knows('f')}<invocation id="i">${literal('ten fold')}${binding}</invocation>`) + tenfold;
    expect(decide(content)).toEqual({ text: '30', decisions: ['f = 30', 'top = 30'] });
  });

  it.each([
    [
      'context',
      `<context id="c"><contextEntry id="c1"><variable id="v1" name="a"/>${literal('x')}</contextEntry><contextEntry id="c2"><variable id="v2" name="b"/>${literal('a + 1')}</contextEntry></context>`,
      '{"a":2,"b":3}',
    ],
    [
      'context with a result',
      `<context id="c"><contextEntry id="c1"><variable id="v1" name="a"/>${literal('x')}</contextEntry><contextEntry id="c2">${literal('a + 1')}</contextEntry></context>`,
      '3',
    ],
    ['list', `<list id="c">${literal('x')}${literal('1')}</list>`, '[2,1]'],
    ['relation', `<relation id="c"><column id="c1" name="a"/><row id="r1">${literal('x')}</row></relation>`, '[{"a":2}]'],
  ])('decides by a %s', (_, content, expected) => {
    expect(decide(decision('top', content)).text).toBe(expected);
  });

  it.each([
    [
      'a circle',
      decision('top', requires('low') + literal('1')) + decision('low', requires('top') + literal('1')),
      'Invalid DMN model: Cyclic dependencies between decisions detected.',
    ],
    [
      'a missing decision',
      decision('top', requires('nope') + literal('1')),
      'Unable to find a model element instance for id nope',
    ],
    ['a decision without logic', decision('top', ''), "unsupported decision expression 'null'"],
    [
      'another language',
      decision('top', '<literalExpression id="l" expressionLanguage="juel"><text>1</text></literalExpression>'),
      "Expression language 'juel' is not supported",
    ],
    [
      'another type than promised',
      '<decision id="top" name="Top"><variable id="v" name="top" typeRef="string"/><literalExpression id="l"><text>1</text></literalExpression></decision>',
      "Expected to evaluate decision 'top', but expected 'string' but found '1'",
    ],
  ])('refuses %s', (_, content, message) => {
    expect(decide(content).text).toBe(message);
  });

  it.each(['', '<a', '<a/>', '<!DOCTYPE x [<!ENTITY e "e">]><definitions/>'])('refuses %j as unreadable', (xml) => {
    expect(parseDmn(xml)).toEqual(
      new ParseFailure('Failed to parse DMN: org.camunda.bpm.model.dmn.DmnModelException: Unable to parse model'),
    );
  });
});
