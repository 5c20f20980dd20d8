import { ParseFailure } from '../syntax/parse';
import { DecisionModel } from './decision-model';
import type { Decision, Knowledge } from './logic';
import { InvalidDmn, parametersOf, readLogicIn } from './read-logic';
import { type XmlElement, attribute, childNamed, childrenNamed, readXml } from './xml';

const UNREADABLE = 'Failed to parse DMN: org.camunda.bpm.model.dmn.DmnModelException: Unable to parse model';

/** Reads a DMN file, with all its expressions, once. */
export function parseDmn(xml: string): DecisionModel | ParseFailure {
  const definitions = readXml(xml);
  if (definitions?.name !== 'definitions') return new ParseFailure(UNREADABLE);
  try {
    return readDefinitions(definitions);
  } catch (error) {
    if (error instanceof InvalidDmn) return new ParseFailure(error.message);
    throw error;
  }
}

function readDefinitions(definitions: XmlElement): DecisionModel {
  const decisions = childrenNamed(definitions, 'decision').map(readDecision);
  const knowledge = childrenNamed(definitions, 'businessKnowledgeModel').map(readKnowledge);
  checkReferences(decisions, knowledge);
  return new DecisionModel(
    attribute(definitions, 'id') ?? '',
    attribute(definitions, 'name') ?? '',
    attribute(definitions, 'namespace') ?? '',
    decisions,
    knowledge,
  );
}

function readDecision(element: XmlElement): Decision {
  const [id, name, variable] = [
    attribute(element, 'id') ?? '',
    attribute(element, 'name') ?? '',
    childNamed(element, 'variable'),
  ];
  return {
    id,
    name,
    resultName: (variable && attribute(variable, 'name')) || id || name,
    resultType: attribute(variable, 'typeRef'),
    logic: readLogicIn(element),
    decisions: references(element, 'informationRequirement', 'requiredDecision'),
    knowledge: references(element, 'knowledgeRequirement', 'requiredKnowledge'),
  };
}

function readKnowledge(element: XmlElement): Knowledge {
  const logic = childNamed(element, 'encapsulatedLogic');
  if (!logic)
    throw new InvalidDmn(`Expected business knowledge '${attribute(element, 'id') ?? ''}' to have a logic, but it has none`);
  return {
    id: attribute(element, 'id') ?? '',
    name: attribute(element, 'name') ?? '',
    parameters: parametersOf(logic),
    logic: readLogicIn(logic, 'business knowledge model logic found'),
    knowledge: references(element, 'knowledgeRequirement', 'requiredKnowledge'),
  };
}

function references(element: XmlElement, requirement: string, required: string): readonly string[] {
  return childrenNamed(element, requirement).flatMap((child) => {
    const href = attribute(childNamed(child, required), 'href');
    return href === undefined ? [] : [href.slice(href.indexOf('#') + 1)];
  });
}

/** Invariant: what is required exists, and nothing requires itself, however far around. */
function checkReferences(decisions: readonly Decision[], knowledge: readonly Knowledge[]): void {
  const required = new Map([
    ...decisions.map(({ id, decisions: others, knowledge: functions }) => [id, [...others, ...functions]] as const),
    ...knowledge.map(({ id, knowledge: functions }) => [id, functions] as const),
  ]);
  const done = new Set<string>();
  for (const id of required.keys()) visit(id, required, new Set(), done);
}

/** Whoever asks such a chain would get no answer: it takes more of the stack than there is. */
const CHAIN_MAX = 1_000;

function visit(id: string, required: ReadonlyMap<string, readonly string[]>, path: Set<string>, done: Set<string>): void {
  if (path.has(id)) throw new InvalidDmn('Invalid DMN model: Cyclic dependencies between decisions detected.');
  if (done.has(id)) return;
  const others = required.get(id);
  if (!others) throw new InvalidDmn(`Unable to find a model element instance for id ${id}`);
  if (path.size >= CHAIN_MAX) throw new InvalidDmn(`Expected at most ${CHAIN_MAX} decisions in a chain, but found more`);
  path.add(id);
  for (const other of others) visit(other, required, path, done);
  path.delete(id);
  done.add(id);
}
