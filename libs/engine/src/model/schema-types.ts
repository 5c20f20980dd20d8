import descriptor from 'bpmn-moddle/resources/bpmn/json/bpmn.json';

import { BPMN } from './problems';
import type { AttributeType } from './schema-values';

/** A type of BPMN as bpmn-moddle describes it; what it says of flow nodes and their like was compared with Zeebe's schema. */
interface Type {
  readonly name: string;
  readonly superClass?: readonly string[];
  readonly properties?: readonly Property[];
}

interface Property {
  readonly name: string;
  readonly type: string;
  readonly isAttr?: boolean;
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isVirtual?: boolean;
  readonly isBody?: boolean;
  readonly replaces?: string;
  readonly xml?: object;
}

/** A place among the children of an element. */
export interface Place {
  /** As the schema calls what may stand there, with its namespace. */
  readonly names: readonly string[];
  readonly isMany: boolean;
  fits(elementName: string): boolean;
}

export interface SchemaType {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  /** Whether words may stand between its children. */
  readonly isMixed: boolean;
  /** In the order in which they stand; not given where the order is not looked at. */
  readonly places: readonly Place[] | undefined;
}

const types = new Map((descriptor.types as readonly Type[]).map((type) => [type.name, type]));
const known = new Map<string, SchemaType | undefined>();
/** Of these alone: of rarer ones the descriptor tells another order than the schema. */
const ORDERED = ['FlowNode', 'SequenceFlow', 'Process', 'TimerEventDefinition', 'Definitions'];
/** In the schema the root is no base element. */
const OF_BASE_ELEMENTS = new Set(['documentation', 'extensionElements']);
const DIAGRAM_PREFIX = 'bpmndi:';
const DIAGRAM = 'http://www.omg.org/spec/BPMN/20100524/DI';
/** What moddle adds to BPMN. */
const NOT_IN_SCHEMA = new Set(['extensionDefinitions', 'boundaryEventRefs']);

/** What the schema lets an element of this name have; nothing is told of names that are no types. */
export function schemaTypeOf(elementName: string): SchemaType | undefined {
  if (!known.has(elementName)) known.set(elementName, describe(typeNameOf(elementName)));
  return known.get(elementName);
}

function describe(typeName: string): SchemaType | undefined {
  if (!types.has(typeName)) return undefined;
  const properties = [...propertiesOf(typeName, new Map()).values()];
  const attributes = new Map(properties.filter(({ isAttr }) => isAttr).map((property) => [property.name, property]));
  const isMixed = properties.some(({ isBody }) => isBody);
  const places = properties
    .filter(({ isAttr, isBody, isVirtual, name }) => !isAttr && !isBody && !isVirtual && !NOT_IN_SCHEMA.has(name))
    .filter(({ name }) => typeName !== 'Definitions' || !OF_BASE_ELEMENTS.has(name))
    .map(placeOf);
  const isOrdered = ORDERED.some((each) => isA(typeName, each));
  return {
    name: typeName,
    attributes,
    isMixed,
    places: isOrdered ? (typeName === 'TimerEventDefinition' ? withChoice(places) : places) : undefined,
  };
}

/** Those of its ancestors first. */
function propertiesOf(typeName: string, found: Map<string, Property>): Map<string, Property> {
  const { superClass = [], properties = [] } = types.get(typeName) ?? {};
  for (const ancestor of superClass) propertiesOf(ancestor, found);
  for (const property of properties) {
    if (property.replaces) found.delete(property.name);
    if (!found.has(property.name)) found.set(property.name, property);
  }
  return found;
}

function placeOf({ name, type, isMany = false, isReference, xml }: Property): Place {
  if (type.startsWith(DIAGRAM_PREFIX))
    return { names: [`"${DIAGRAM}":${type.slice(DIAGRAM_PREFIX.length)}`], isMany, fits: () => false };
  if (isReference || xml || !types.has(type))
    return { names: [inBpmn(name)], isMany, fits: (elementName) => elementName === name };
  return {
    names: [inBpmn(`${type[0]?.toLowerCase()}${type.slice(1)}`)],
    isMany,
    fits: (elementName) => isA(typeNameOf(elementName), type),
  };
}

export function inBpmn(name: string): string {
  return `"${BPMN}":${name}`;
}

/** When a timer is due is told in one way. */
function withChoice(places: readonly Place[]): Place[] {
  const isTime = ({ names }: Place) => names.every((name) => name.includes(':time'));
  const times = places.filter(isTime);
  const choice = {
    names: times.flatMap(({ names }) => names),
    isMany: false,
    fits: (elementName: string) => times.some(({ fits }) => fits(elementName)),
  };
  return [...places.filter((place) => !isTime(place)), choice];
}

function isA(typeName: string, ancestor: string): boolean {
  return typeName === ancestor || (types.get(typeName)?.superClass ?? []).some((each) => isA(each, ancestor));
}

function typeNameOf(elementName: string): string {
  return `${elementName[0]?.toUpperCase() ?? ''}${elementName.slice(1)}`;
}
