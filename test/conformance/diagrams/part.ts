import { type Attributes, xml } from './xml';

/** An element of a diagram before it has an id. `roots` are the messages, errors, signals and escalations it refers to, by id. */
export interface Part {
  readonly tag: string;
  readonly attributes: Attributes;
  /** What stands in `extensionElements`. */
  readonly extensions: string;
  /** What stands behind the flows: loop, children, event definition, in the order of BPMN's schema. */
  readonly content: string;
  readonly roots: Readonly<Record<string, string>>;
}

/** Stands in extensions and content for the id of the element they belong to. */
export const ITSELF = '{itself}';

export interface Details {
  readonly attributes?: Attributes;
  readonly extensions?: string;
  readonly content?: string;
  readonly roots?: Readonly<Record<string, string>>;
}

export const part = (tag: string, { attributes = {}, extensions = '', content = '', roots = {} }: Details = {}): Part => ({
  tag,
  attributes,
  extensions,
  content,
  roots,
});

/** Variables into and out of an element: target by source. Several mappings may have one target, so pairs are taken too. */
export type Mapping = Readonly<Record<string, string>> | readonly (readonly [target: string, source: string])[];

export interface WithMappings {
  readonly inputs?: Mapping;
  readonly outputs?: Mapping;
}

export function mappings({ inputs = [], outputs = [] }: WithMappings): string {
  const all = (tag: string, mapping: Mapping) =>
    (Array.isArray(mapping)
      ? (mapping as readonly (readonly [string, string])[])
      : Object.entries(mapping as Record<string, string>)
    )
      .map(([target, source]) => xml(`zeebe:${tag}`, { source, target }))
      .join('');
  const content = all('input', inputs) + all('output', outputs);
  return content && xml('zeebe:ioMapping', {}, content);
}

export const headers = (given: Readonly<Record<string, string>> | undefined) =>
  given === undefined
    ? ''
    : xml(
        'zeebe:taskHeaders',
        {},
        Object.entries(given)
          .map(([key, value]) => xml('zeebe:header', { key, value }))
          .join(''),
      );
