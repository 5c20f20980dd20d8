import descriptor from 'bpmn-moddle/resources/bpmn/json/bpmn.json';

/** What the schema says of one attribute. */
export interface AttributeType {
  readonly name: string;
  readonly type: string;
  readonly isReference?: boolean;
}

/** References that are no qualified names. */
const PLAIN_REFERENCES = new Set(['default', 'SequenceFlow.sourceRef', 'SequenceFlow.targetRef', 'dataObjectRef']);
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._·-]*$/u;
const PATTERNS: Readonly<Record<string, RegExp>> = {
  NCName: NAME,
  QName: /^([\p{L}_][\p{L}\p{M}\p{N}._·-]*:)?[\p{L}_][\p{L}\p{M}\p{N}._·-]*$/u,
  boolean: /^(true|false|1|0)$/,
  integer: /^[+-]?\d+$/,
};
const ENUMERATIONS = new Map(
  descriptor.enumerations.map(({ name, literalValues }) => [name, literalValues.map((literal) => literal.name)]),
);

/** What is wrong with the value of an attribute, if anything is. */
export function faultOfValue(typeName: string, { name, type, isReference }: AttributeType, given: string): string | undefined {
  const value = given.trim().replace(/\s+/g, ' ');
  const choices = ENUMERATIONS.get(type);
  if (choices)
    return choices.includes(value)
      ? undefined
      : `cvc-enumeration-valid: Value '${value}' is not facet-valid with respect to enumeration '[${choices.join(', ')}]'. It must be a value from the enumeration.`;
  const simple = simpleTypeOf(typeName, name, type, isReference ?? false);
  return simple === undefined || PATTERNS[simple]?.test(value) !== false
    ? undefined
    : `cvc-datatype-valid.1.2.1: '${value}' is not a valid value for '${simple}'.`;
}

function simpleTypeOf(typeName: string, name: string, type: string, isReference: boolean): string | undefined {
  if (name === 'id') return 'NCName';
  if (isReference) return PLAIN_REFERENCES.has(name) || PLAIN_REFERENCES.has(`${typeName}.${name}`) ? 'NCName' : 'QName';
  return { Boolean: 'boolean', Integer: 'integer' }[type];
}

/** Attributes without which the schema takes no element. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  definitions: ['targetNamespace'],
  import: ['namespace', 'location', 'importType'],
  sequenceFlow: ['sourceRef', 'targetRef'],
  boundaryEvent: ['attachedToRef'],
  linkEventDefinition: ['name'],
  association: ['sourceRef', 'targetRef'],
  messageFlow: ['sourceRef', 'targetRef'],
};
