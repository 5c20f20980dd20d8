import { definitions } from '../../testing';
import { DecisionFailure, ParseFailure, parseDmn } from '../index';

const LEVELS = 40;

const literal = (text: string) => `<literalExpression id="l"><text>${text}</text></literalExpression>`;
const requires = (id: string) => `<informationRequirement><requiredDecision href="#${id}" /></informationRequirement>`;

/** Two decisions a level, each of which requires both of the level below. */
function lattice(): string {
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    ['a', 'b'].map((side) => {
      const below = level === 0 ? '' : requires(`a${level - 1}`) + requires(`b${level - 1}`);
      return `<decision id="${side}${level}" name="${side}${level}">${below}${literal('1')}</decision>`;
    }),
  );
  return definitions(levels.flat().join(''));
}

function failureOf(dmn: string, decision: string): string {
  const model = parseDmn(dmn);
  if (model instanceof ParseFailure) throw new Error(model.message);
  const result = model.evaluate(decision, { get: () => undefined }, { now: 0 });
  return result instanceof DecisionFailure ? result.message : result.outputJson;
}

describe('The budget of a decision', () => {
  it('holds for all the decisions that it requires together', () => {
    expect(failureOf(lattice(), `a${LEVELS - 1}`)).toContain('within its budget of steps');
    expect(failureOf(lattice(), 'a5')).toBe('1');
  });

  it('holds for business knowledge that calls itself', () => {
    const knowledge =
      '<businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="g" />' +
      `${literal('1 + g(g)')}</encapsulatedLogic></businessKnowledgeModel>`;
    const asking = `<decision id="d" name="d"><knowledgeRequirement><requiredKnowledge href="#f" /></knowledgeRequirement>${literal('f(f)')}</decision>`;

    expect(failureOf(definitions(knowledge + asking), 'd')).toContain('operations inside each other');
  });

  it('holds for business knowledge that requires much other', () => {
    const pieces = Array.from({ length: LEVELS }, (_, level) => {
      const below = level === 0 ? '' : `<knowledgeRequirement><requiredKnowledge href="#f${level - 1}" /></knowledgeRequirement>`;
      const logic = `<encapsulatedLogic>${literal('1')}</encapsulatedLogic>`;
      return `<businessKnowledgeModel id="f${level}" name="f${level}">${logic}${below}${below}</businessKnowledgeModel>`;
    });
    const asking = (id: string) =>
      definitions(
        `${pieces.join('')}<decision id="d" name="d"><knowledgeRequirement><requiredKnowledge href="#${id}" /></knowledgeRequirement>${literal('1')}</decision>`,
      );

    expect(failureOf(asking(`f${LEVELS - 1}`), 'd')).toContain('within its budget of steps');
    expect(failureOf(asking('f5'), 'd')).toBe('1');
  });

  it('is not for a chain of decisions that is too long', () => {
    const chain = (length: number) =>
      definitions(
        Array.from({ length }, (_, place) => {
          const next = place === length - 1 ? '' : requires(`d${place + 1}`);
          return `<decision id="d${place}" name="d${place}">${next}${literal('1')}</decision>`;
        }).join(''),
      );

    expect(parseDmn(chain(5_000))).toEqual(new ParseFailure('Expected at most 1000 decisions in a chain, but found more'));
    expect(failureOf(chain(500), 'd0')).toContain('operations inside each other');
    expect(failureOf(chain(100), 'd0')).toBe('1');
  });

  it('holds for what a rule answers', () => {
    const much = 'for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]]';
    expect(failureOf(definitions(`<decision id="d" name="d">${literal(much)}</decision>`), 'd')).toContain(
      'within its budget of steps',
    );
  });
});
